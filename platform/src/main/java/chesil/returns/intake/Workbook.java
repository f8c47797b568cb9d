package chesil.returns.intake;

import chesil.returns.intake.Rows.UnreadableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** What a workbook says before its rows: sheets, shared texts, and which number formats are dates. All of it bounded. */
final class Workbook {
    /** How much one part may unpack to. */
    private static final long MOST_UNPACKED = 1L << 30;

    /** From here on a part must not be more than {@link #MOST_RATIO} times what it was packed into. */
    private static final long RATIO_FROM = 32L << 20;

    private static final long MOST_RATIO = 200;
    private static final int MOST_ENTRIES = 2_000;
    /** Markup without an end that is longer than this would have to be held whole. */
    private static final int LONGEST_RUN = 1 << 22;

    private static final int MOST_SHEETS = 50;
    private static final int MOST_STYLES = 100_000;
    private static final String MAIN = "xl/workbook.xml";
    private static final Set<Integer> DATE_FORMATS = dateFormats();

    /** The archive unpacks to more than it may. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String what) {
            super(what, null, false, false);
        }
    }

    record Sheet(String name, String path) {}

    /** One file of the archive, open for reading. */
    record Part(InputStream in) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedTexts shared = new SharedTexts();
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean from1904;

    static Workbook read(Upload upload) throws IOException, UnreadableException, XMLStreamException {
        var workbook = new Workbook();
        var targets = new HashMap<String, String>();
        var named = new ArrayList<Map.Entry<String, String>>();
        var names = new HashSet<String>();
        try (var zip = new Archive(upload.open())) {
            for (var name = zip.nextName(); name != null; name = zip.nextName()) {
                names.add(name);
                if (name.equals(MAIN)) workbook.readSheets(xml(zip), named);
                else if (name.equals("xl/_rels/workbook.xml.rels")) readTargets(xml(zip), targets);
                else if (name.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) workbook.shared.read(xml(zip));
                else if (name.equals("xl/styles.xml")) workbook.readStyles(xml(zip));
            }
        }
        if (!names.contains(MAIN)) throw noWorkbook(names);
        for (var sheet : named) {
            var path = targets.get(sheet.getValue());
            if (path != null && names.contains(path)) workbook.sheets.add(new Sheet(sheet.getKey(), path));
        }
        return workbook;
    }

    private static UnreadableException noWorkbook(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            return new UnreadableException(
                    "The file is a binary workbook (.xlsb)", "Save it as an Excel workbook (.xlsx).");
        }
        if (names.contains("content.xml")) {
            return new UnreadableException(
                    "The file is an OpenDocument file", "Save it as an Excel workbook (.xlsx) or as CSV.");
        }
        if (names.contains("word/document.xml")) {
            return new UnreadableException(
                    "The file is a Word document", "Send a CSV file (UTF-8) or an XLSX workbook.");
        }
        return new UnreadableException(
                "The file is an archive (ZIP) and no workbook", "Unpack it, and send the CSV file or the workbook.");
    }

    /** Opens one file of the archive. */
    static Part part(Upload upload, String path) throws IOException {
        var zip = new Archive(upload.open());
        var isOpen = false;
        try {
            for (var name = zip.nextName(); name != null; name = zip.nextName()) {
                if (name.equals(path)) {
                    isOpen = true;
                    return new Part(zip);
                }
            }
            throw new IOException("no such part");
        } finally {
            if (!isOpen) zip.close();
        }
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new Unclosed(in));
    }

    private void readSheets(XMLStreamReader xml, List<Map.Entry<String, String>> named) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("workbookPr")) {
                var date1904 = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            }
            if (xml.getLocalName().equals("sheet") && named.size() < MOST_SHEETS) {
                var name = xml.getAttributeValue(null, "name");
                for (var i = 0; i < xml.getAttributeCount(); i++) {
                    var isId = xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null;
                    if (isId) named.add(Map.entry(name == null ? "" : name, xml.getAttributeValue(i)));
                }
            }
        }
    }

    private static void readTargets(XMLStreamReader xml, Map<String, String> targets) throws XMLStreamException {
        while (xml.hasNext() && targets.size() < MOST_ENTRIES) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("Relationship")) continue;
            var id = xml.getAttributeValue(null, "Id");
            var type = xml.getAttributeValue(null, "Type");
            var target = xml.getAttributeValue(null, "Target");
            if (id == null || type == null || target == null || !type.endsWith("/worksheet")) continue;
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        var formats = new HashMap<Integer, Boolean>();
        var inCellStyles = false;
        var style = 0;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) inCellStyles = false;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    var id = xml.getAttributeValue(null, "numFmtId");
                    var code = xml.getAttributeValue(null, "formatCode");
                    if (id != null && code != null && formats.size() < MOST_STYLES)
                        formats.put(Integer.parseInt(id), isDateFormat(code));
                }
                case "cellXfs" -> inCellStyles = true;
                case "xf" -> {
                    var id = xml.getAttributeValue(null, "numFmtId");
                    if (inCellStyles && id != null && style < MOST_STYLES) {
                        var format = Integer.parseInt(id);
                        if (formats.getOrDefault(format, DATE_FORMATS.contains(format))) dateStyles.add(style);
                    }
                    if (inCellStyles) style++;
                }
                default -> {}
            }
        }
    }

    private static Set<Integer> dateFormats() {
        var formats = new HashSet<Integer>();
        for (var range : new int[][] {{14, 22}, {27, 36}, {45, 47}, {50, 58}}) {
            for (var format = range[0]; format <= range[1]; format++) formats.add(format);
        }
        return Set.copyOf(formats);
    }

    /** Whether a format code has a day, month, year or hour in it, outside of quoted text and brackets. */
    static boolean isDateFormat(String code) {
        var plain = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        return !plain.contains("general") && plain.chars().anyMatch(c -> "dmyh".indexOf(c) >= 0);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    SharedTexts shared() {
        return shared;
    }

    boolean from1904() {
        return from1904;
    }

    boolean isDate(String style) {
        return dateStyles.contains(Integer.parseInt(style));
    }

    /** Adds the text inside the element that the reader stands at, and moves to its end. Phonetic readings are left out. */
    static void text(XMLStreamReader xml, StringBuilder into, int most) throws XMLStreamException {
        var depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) skip(xml);
                    else depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (into.length() + xml.getTextLength() > most)
                        throw new TooLargeException("a cell of more than " + most + " characters");
                    into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                default -> {}
            }
        }
    }

    /** Moves to the end of the element that the reader stands at. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        var depth = 1;
        while (depth > 0) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    /** The texts that cells share, as bytes: a string each would take three times the room. */
    static final class SharedTexts {
        private static final int MOST_BYTES = 64 << 20;
        private static final int MOST_TEXTS = 4_000_000;

        private byte[] arena = new byte[1 << 12];
        private int[] starts = new int[1 << 8];
        private int count;

        void read(XMLStreamReader xml) throws XMLStreamException {
            var text = new StringBuilder();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("si")) continue;
                text.setLength(0);
                text(xml, text, 1 << 20);
                add(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        private void add(byte[] utf8) {
            var used = starts[count];
            if (count == MOST_TEXTS || used + utf8.length > MOST_BYTES)
                throw new TooLargeException("more than 64 MB of text");
            if (used + utf8.length > arena.length)
                arena = Arrays.copyOf(arena, Math.max(arena.length * 2, used + utf8.length));
            System.arraycopy(utf8, 0, arena, used, utf8.length);
            if (count + 2 > starts.length) starts = Arrays.copyOf(starts, starts.length * 2);
            starts[++count] = used + utf8.length;
        }

        int length(int index) {
            return Objects.checkIndex(index, count) >= 0 ? starts[index + 1] - starts[index] : 0;
        }

        int copy(int index, byte[] into, int at) {
            var length = length(index);
            System.arraycopy(arena, starts[index], into, at, length);
            return length;
        }
    }

    /** The entries of a ZIP, one after the other. Counts what it unpacks, and stops when that is out of all proportion. */
    private static final class Archive extends InputStream {
        private final Packed packed;
        private final ZipArchiveInputStream zip;
        private final CRC32 sum = new CRC32();
        private @Nullable ZipArchiveEntry entry;
        private int entries;
        private long unpacked;
        private long packedBefore;
        private int run;

        Archive(InputStream in) {
            packed = new Packed(in);
            // not the JDK's: it cannot read the large-file form that streaming writers of workbooks use for small ones
            // too
            zip = new ZipArchiveInputStream(packed, "UTF-8", true, true);
        }

        @Nullable String nextName() throws IOException {
            if (++entries > MOST_ENTRIES) throw new TooLargeException("more than " + MOST_ENTRIES + " files");
            var before = entry;
            if (before != null) skipEntry();
            entry = zip.getNextEntry();
            if (before != null && before.getCrc() != sum.getValue())
                throw new IOException("damaged: " + before.getName());
            unpacked = 0;
            packedBefore = packed.count;
            run = 0;
            sum.reset();
            return entry == null ? null : entry.getName();
        }

        private void skipEntry() throws IOException {
            var waste = new byte[1 << 13];
            var read = 0;
            while (read >= 0) read = unpack(waste, 0, waste.length);
        }

        private int unpack(byte[] into, int at, int length) throws IOException {
            var read = zip.read(into, at, length);
            if (read <= 0) return read;
            sum.update(into, at, read);
            unpacked += read;
            if (unpacked > MOST_UNPACKED) throw new TooLargeException("more than 1 GB");
            if (unpacked > RATIO_FROM && unpacked > MOST_RATIO * Math.max(1, packed.count - packedBefore)) {
                throw new TooLargeException("more than " + MOST_RATIO + " times its size");
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            var read = unpack(into, at, length);
            for (var i = at; i < at + read; i++) {
                if (into[i] == '<' || into[i] == '>') run = 0;
                else if (++run > LONGEST_RUN) throw new TooLargeException("a text of more than 4 MB");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** One entry for an XML reader, which closes what it read to its end; the archive goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // whoever opened the archive closes it
        }
    }

    /** Counts packed bytes, and sets a broken disk apart from a broken archive. */
    private static final class Packed extends FilterInputStream {
        private long count;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            try {
                var read = in.read(into, at, length);
                if (read > 0) count += read;
                return read;
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }
}
