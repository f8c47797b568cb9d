package chesil.publishing.packs;

import chesil.measures.IndicatorId;
import chesil.publishing.packs.PackContents.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What packs are to hold, and their files. */
@Component
class PackStore {
    private final JdbcClient jdbc;

    PackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PackContents> contents(long release) {
        return jdbc.sql("select parts, indicators from publishing.contents where release = :release")
                .param("release", release)
                .query(PackStore::contents)
                .optional();
    }

    void choose(long release, PackContents contents, String by, Instant at) {
        jdbc.sql("""
                        insert into publishing.contents (release, parts, indicators, chosen_by, chosen_at)
                        values (:release, :parts, :indicators, :by, :at)
                        on conflict (release) do update
                           set parts = excluded.parts, indicators = excluded.indicators,
                               chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """)
                .param("release", release)
                .param("parts", parts(contents))
                .param("indicators", indicators(contents))
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /** The number of the pack; empty where one of the release is being made. */
    Optional<Long> ask(long release, PackContents contents, String by, Instant at) {
        return jdbc.sql("""
                        insert into publishing.pack (release, state, parts, indicators, asked_by, asked_at)
                        values (:release, 'asked', :parts, :indicators, :by, :at)
                        on conflict do nothing returning id
                        """)
                .param("release", release)
                .param("parts", parts(contents))
                .param("indicators", indicators(contents))
                .param("by", by)
                .param("at", utc(at))
                .query(Long.class)
                .optional();
    }

    /** What a pack that is to be made shall hold; empty where it was made, or given up. */
    Optional<PackContents> asked(long pack) {
        return jdbc.sql("select parts, indicators from publishing.pack where id = :pack and state = 'asked' for update")
                .param("pack", pack)
                .query(PackStore::contents)
                .optional();
    }

    /** What a pack was asked to hold. */
    PackContents held(long pack) {
        return jdbc.sql("select parts, indicators from publishing.pack where id = :pack")
                .param("pack", pack)
                .query(PackStore::contents)
                .single();
    }

    void keep(long pack, Map<PackFormat, byte[]> files, Instant at) {
        files.forEach((format, content) -> jdbc.sql("""
                        insert into publishing.pack_file (pack, format, content, sha256)
                        values (:pack, :format, :content, :hash)
                        """)
                .param("pack", pack)
                .param("format", format.id())
                .param("content", content)
                .param("hash", sha256(content))
                .update());
        jdbc.sql("update publishing.pack set state = 'made', made_at = :at where id = :pack")
                .param("at", utc(at))
                .param("pack", pack)
                .update();
    }

    void fail(long pack) {
        jdbc.sql("update publishing.pack set state = 'failed' where id = :pack and state = 'asked'")
                .param("pack", pack)
                .update();
    }

    /** The latest pack of a release. */
    Optional<MadePack> latest(long release) {
        return jdbc.sql("""
                        select p.*, array(select format || ' ' || octet_length(content) || ' ' || encode(sha256, 'hex')
                                            from publishing.pack_file where pack = p.id order by format) as files
                          from publishing.pack p where release = :release order by id desc limit 1
                        """).param("release", release).query(PackStore::pack).optional();
    }

    /** The releases that have a pack, the latest first. */
    List<Long> releases() {
        return jdbc.sql("select distinct release from publishing.pack where state = 'made' order by release desc")
                .query(Long.class)
                .list();
    }

    /** A file of the latest pack of a release that was made. */
    Optional<byte[]> file(long release, PackFormat format) {
        return jdbc.sql("""
                        select f.content from publishing.pack p join publishing.pack_file f on f.pack = p.id
                         where p.release = :release and f.format = :format and p.state = 'made'
                         order by p.id desc limit 1
                        """)
                .param("release", release)
                .param("format", format.id())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    private static MadePack pack(ResultSet row, int ignored) throws SQLException {
        var made = row.getObject("made_at", OffsetDateTime.class);
        return new MadePack(
                row.getLong("id"),
                row.getLong("release"),
                MadePack.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.getString("asked_by")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                made == null ? null : made.toInstant(),
                Arrays.stream(strings(row.getArray("files")))
                        .map(PackStore::file)
                        .sorted(java.util.Comparator.comparing(MadePack.File::format))
                        .toList());
    }

    private static MadePack.File file(String line) {
        var parts = line.split(" ", -1);
        return new MadePack.File(
                PackFormat.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.parseLong(parts[1]), parts[2]);
    }

    private static PackContents contents(ResultSet row, int ignored) throws SQLException {
        var parts = EnumSet.noneOf(Part.class);
        for (var part : strings(row.getArray("parts"))) parts.add(Part.valueOf(part.toUpperCase(Locale.ROOT)));
        Set<IndicatorId> indicators = Arrays.stream(strings(row.getArray("indicators")))
                .map(IndicatorId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PackContents(parts, indicators);
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static String[] parts(PackContents contents) {
        return contents.parts().stream().map(Part::id).sorted().toArray(String[]::new);
    }

    private static String[] indicators(PackContents contents) {
        return contents.indicators().stream().map(IndicatorId::value).sorted().toArray(String[]::new);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
