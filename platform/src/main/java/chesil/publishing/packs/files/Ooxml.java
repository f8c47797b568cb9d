package chesil.publishing.packs.files;

import chesil.publishing.packs.Pack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** What office files share: properties, and bytes that do not depend on when they were written. */
final class Ooxml {
    /** The first moment that a zip archive can name. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

    private Ooxml() {}

    /** Title, author and dates, as the properties of a file show them. */
    static void describe(POIXMLDocument document, Pack.Cover cover, String title) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(cover.partnership());
        core.setSubjectProperty("Release " + cover.release() + " for " + cover.audience());
        core.getUnderlyingProperties().setLanguageProperty(Optional.of("en-GB"));
        try {
            core.setCreated(moment(cover.frozen()));
            core.setModified(moment(cover.frozen()));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("a day is no day to an office file", impossible);
        }
    }

    private static String moment(LocalDate frozen) {
        return frozen + "T00:00:00Z";
    }

    /** The document as bytes: the same document gives the same bytes, whenever it is written. */
    static byte[] bytes(POIXMLDocument document, LocalDate frozen) {
        return bytes(document::write, frozen);
    }

    /** What writes itself to a stream. */
    interface Writes {
        void to(OutputStream stream) throws IOException;
    }

    static byte[] bytes(Writes writes, LocalDate frozen) {
        var written = new ByteArrayOutputStream();
        try {
            writes.to(written);
            return settled(written.toByteArray(), moment(frozen));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same archive with no moment of writing in it, nor in the workbooks within. */
    private static byte[] settled(byte[] archive, String moment) throws IOException {
        var settled = new ByteArrayOutputStream(archive.length);
        // large workbooks are written in a form that the JDK's own reader of streams does not know
        try (var in = ZipFile.builder().setByteArray(archive).get();
                var out = new ZipOutputStream(settled)) {
            for (var entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                var fresh = new ZipEntry(entry.getName());
                fresh.setTimeLocal(LONG_AGO);
                out.putNextEntry(fresh);
                out.write(settled(entry.getName(), in.getInputStream(entry).readAllBytes(), moment));
                out.closeEntry();
            }
        }
        return settled.toByteArray();
    }

    private static byte[] settled(String name, byte[] content, String moment) throws IOException {
        if (name.endsWith(".xlsx")) return settled(content, moment);
        if (!name.equals("docProps/core.xml")) return content;
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + moment)
                .getBytes(StandardCharsets.UTF_8);
    }
}
