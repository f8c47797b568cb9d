package chesil.areas;

import chesil.areas.Boundary.Position;
import chesil.versions.PartialDate;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a set of files of areas: the ones that come with Chesil, and those in a partnership's folder. Both have the same
 * form, which the README beside them describes. Every mistake is found, and not only the first.
 */
public final class AreaFiles {
    private static final String NATIONAL = "/areas/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> BANDS = IntStream.range(0, Population.BANDS)
            .mapToObj(band -> band == Population.BANDS - 1 ? "90_plus" : "%02d_%02d".formatted(band * 5, band * 5 + 4))
            .toList();

    private final Function<String, Optional<byte[]>> files;
    private final String folder;
    private final List<AreaFault> faults = new ArrayList<>();
    private final MessageDigest digest;
    private final Map<AreaCode, Area> areas = new HashMap<>();
    private final Map<String, Lookup> lookups = new HashMap<>();
    private final Map<String, Estimate> estimates = new HashMap<>();

    private AreaFiles(Function<String, Optional<byte[]>> files, String folder, Holdings known) {
        this.files = files;
        this.folder = folder;
        for (var area : known.areas()) areas.put(area.code(), area);
        for (var lookup : known.lookups()) lookups.put(lookup.id(), lookup);
        for (var estimate : known.estimates()) estimates.put(estimate.id(), estimate);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What was read; to be used only where there are no faults. */
    public record Read(Holdings holdings, List<AreaFault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** The areas of England and Wales that come with Chesil. */
    public static Holdings national() {
        var read = new AreaFiles(AreaFiles::resource, "areas", Holdings.none()).read();
        if (!read.faults().isEmpty())
            throw new IllegalStateException(read.faults().toString());
        return read.holdings();
    }

    /**
     * The areas of a partnership: what is in the folder's {@code areas}, which may be absent.
     *
     * @param known areas that its files may name besides their own
     */
    public static Read local(Path partnershipFolder, Holdings known) {
        var folder = partnershipFolder.resolve("areas");
        return new AreaFiles(name -> file(folder.resolve(name)), folder.toString(), known).read();
    }

    private Read read() {
        var ours = rows("areas.csv", List.of("code", "name", "valid_from", "valid_to"), this::area);
        var ourLookups = rows("lookups.csv", List.of("id", "name", "as_of", "fit", "source"), this::lookup);
        var ourEstimates = rows("estimates.csv", List.of("id", "name", "source"), this::estimate);
        var links = rows("parents.csv", List.of("child", "parent", "hierarchy", "lookup"), this::link);
        var successions =
                rows("successions.csv", List.of("former", "successor", "on", "change", "lookup"), this::succession);
        var populations = rows("populations.csv", List.of("area", "on", "estimate", "total"), this::population);
        var deprivations =
                rows("deprivation.csv", List.of("area", "edition", "score", "rank", "of", "decile"), this::deprivation);
        var boundaries = boundaries("boundaries.geojson");
        return new Read(
                new Holdings(
                        HexFormat.of().formatHex(digest.digest()),
                        ours,
                        ourLookups,
                        links,
                        successions,
                        ourEstimates,
                        populations,
                        deprivations,
                        boundaries),
                faults);
    }

    /** One line of a file, whose cells are asked for by column; a cell that cannot be read is a fault and null. */
    private final class Row {
        private final String file;
        private final NamedCsvRecord cells;

        Row(String file, NamedCsvRecord cells) {
            this.file = file;
            this.cells = cells;
        }

        String text(String column) {
            return cells.findField(column).orElse("").strip();
        }

        <T> @Nullable T read(String column, Function<String, T> reader) {
            try {
                return reader.apply(text(column));
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                fault(column, Objects.toString(wrong.getMessage(), "cannot be read"));
                return null;
            }
        }

        /** The area that the cell names, which the files must describe. */
        @Nullable AreaCode area(String column) {
            var code = read(column, AreaCode::new);
            if (code == null || areas.containsKey(code)) return code;
            fault(column, "no area has the code " + code + ": add it to areas.csv, or mend the code");
            return null;
        }

        <T> @Nullable T named(String column, Function<String, Optional<T>> finder, String mend) {
            var found = finder.apply(text(column));
            if (found.isEmpty()) fault(column, "\"" + text(column) + "\" is not known: " + mend);
            return found.orElse(null);
        }

        void fault(String column, String wrong) {
            faults.add(new AreaFault(folder + "/" + file, cells.getStartingLineNumber(), column, wrong));
        }
    }

    private <T> List<T> rows(String file, List<String> columns, Function<Row, @Nullable T> reader) {
        var bytes = bytesOf(file);
        if (bytes.isEmpty()) return List.of();
        var values = new ArrayList<T>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new String(bytes.get(), StandardCharsets.UTF_8))) {
            for (var line : csv) {
                var missing = columns.stream()
                        .filter(column -> line.findField(column).isEmpty())
                        .toList();
                if (!missing.isEmpty()) {
                    faults.add(new AreaFault(
                            folder + "/" + file,
                            line.getStartingLineNumber(),
                            String.join(", ", missing),
                            "not in the header or the line; the columns are " + String.join(", ", columns)));
                    if (line.getFieldCount() == 0 || !line.getHeader().containsAll(columns)) break;
                    continue;
                }
                var value = reader.apply(new Row(file, line));
                if (value != null) values.add(value);
            }
        } catch (IOException | de.siegmar.fastcsv.reader.CsvParseException unreadable) {
            faults.add(new AreaFault(
                    folder + "/" + file, 1, "", "the file cannot be read as CSV: " + unreadable.getMessage()));
        }
        return values;
    }

    private @Nullable Area area(Row row) {
        var code = row.read("code", AreaCode::new);
        if (code == null) return null;
        var type = AreaType.of(code);
        if (type.isEmpty()) {
            row.fault("code", "areas that begin with " + code.prefix() + " are not held");
            return null;
        }
        var from = row.text("valid_from").isEmpty() ? null : row.read("valid_from", LocalDate::parse);
        var to = row.text("valid_to").isEmpty() ? null : row.read("valid_to", LocalDate::parse);
        var area = row.read("name", name -> new Area(code, name, type.get(), from, to));
        if (area != null && areas.putIfAbsent(code, area) != null) {
            row.fault("code", code + " is described twice: leave one line");
            return null;
        }
        return area;
    }

    private @Nullable Lookup lookup(Row row) {
        var asOf = row.read("as_of", PartialDate::new);
        var fit = row.named("fit", Fit::named, "write exact, best-fit or overlap");
        if (asOf == null || fit == null) return null;
        var lookup = new Lookup(row.text("id"), row.text("name"), asOf, fit, row.text("source"));
        lookups.put(lookup.id(), lookup);
        return lookup;
    }

    private @Nullable Estimate estimate(Row row) {
        var estimate = new Estimate(row.text("id"), row.text("name"), row.text("source"));
        estimates.put(estimate.id(), estimate);
        return estimate;
    }

    private @Nullable Link link(Row row) {
        var child = row.area("child");
        var parent = row.area("parent");
        var hierarchy = row.named("hierarchy", Hierarchy::named, "write one such as administrative or police");
        var lookup = lookupOf(row);
        if (child == null || parent == null || hierarchy == null || lookup == null) return null;
        return new Link(child, parent, hierarchy, lookup);
    }

    private @Nullable Succession succession(Row row) {
        var former = row.area("former");
        var successor = row.area("successor");
        var on = row.read("on", LocalDate::parse);
        var change = row.named(
                "change", Succession.Change::named, "write unchanged, split, merged, irregular or reorganised");
        var lookup = lookupOf(row);
        if (former == null || successor == null || on == null || change == null || lookup == null) return null;
        return new Succession(former, successor, on, change, lookup);
    }

    private @Nullable Lookup lookupOf(Row row) {
        return row.named("lookup", id -> Optional.ofNullable(lookups.get(id)), "name one that lookups.csv has");
    }

    private @Nullable Population population(Row row) {
        var area = row.area("area");
        var on = row.read("on", LocalDate::parse);
        var estimate =
                row.named("estimate", id -> Optional.ofNullable(estimates.get(id)), "name one that estimates.csv has");
        var total = row.read("total", Long::valueOf);
        if (area == null || on == null || estimate == null || total == null) return null;
        var ages = new ArrayList<Long>();
        if (!row.text(BANDS.getFirst()).isEmpty()) {
            for (var band : BANDS) {
                var people = row.read(band, Long::valueOf);
                if (people == null) return null;
                ages.add(people);
            }
        }
        return row.read("total", _ -> new Population(area, on, estimate, total, ages));
    }

    private @Nullable Deprivation deprivation(Row row) {
        var area = row.area("area");
        var score = row.read("score", BigDecimal::new);
        var rank = row.read("rank", Integer::valueOf);
        var of = row.read("of", Integer::valueOf);
        var decile = row.read("decile", Integer::valueOf);
        if (area == null || score == null || rank == null || of == null || decile == null) return null;
        return row.read("rank", _ -> new Deprivation(area, row.text("edition"), score, rank, of, decile));
    }

    private List<Boundary> boundaries(String file) {
        var bytes = bytesOf(file);
        if (bytes.isEmpty()) return List.of();
        var boundaries = new ArrayList<Boundary>();
        var seen = new HashSet<AreaCode>();
        try {
            var number = 0;
            for (var feature : JSON.readTree(bytes.get()).path("features")) {
                number++;
                boundary(feature, file, number, seen).ifPresent(boundaries::add);
            }
        } catch (JacksonException notJson) {
            faults.add(new AreaFault(
                    folder + "/" + file, 1, "", "the file is not GeoJSON: " + notJson.getOriginalMessage()));
        }
        return boundaries;
    }

    /** @param number of the feature, from 1: files of ours have one feature a line after the first */
    private Optional<Boundary> boundary(JsonNode feature, String file, int number, Set<AreaCode> seen) {
        var text = feature.path("properties").path("code").asString("");
        if (!AreaCode.isCode(text) || !areas.containsKey(new AreaCode(text)) || !seen.add(new AreaCode(text))) {
            faults.add(new AreaFault(
                    folder + "/" + file,
                    number + 1L,
                    "code",
                    "\"" + text + "\" is not the code of an area in areas.csv, or comes twice"));
            return Optional.empty();
        }
        var rings = new ArrayList<List<Position>>();
        for (var polygon : feature.path("geometry").path("coordinates")) {
            for (var ring : polygon) {
                var positions = new ArrayList<Position>();
                for (var position : ring) {
                    positions.add(new Position(
                            position.path(0).asDouble(), position.path(1).asDouble()));
                }
                rings.add(positions);
            }
        }
        return Optional.of(new Boundary(new AreaCode(text), rings));
    }

    private Optional<byte[]> bytesOf(String file) {
        var bytes = files.apply(file);
        bytes.ifPresent(content -> {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return bytes;
    }

    private static Optional<byte[]> resource(String name) {
        try (var stream = AreaFiles.class.getResourceAsStream(NATIONAL + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<byte[]> file(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
