package chesil.returns.intake;

import chesil.returns.intake.Rows.UnreadableException;
import chesil.returns.specification.Specification;
import java.io.IOException;
import java.io.PushbackInputStream;

/** Tells by a file's first bytes what it is; its name may say anything. */
final class Files {
    private static final int HEAD = 8;

    private Files() {}

    static Rows open(Upload upload, Specification specification) throws IOException, UnreadableException {
        var in = new PushbackInputStream(upload.open(), HEAD);
        var isOpen = false;
        try {
            var head = in.readNBytes(HEAD);
            in.unread(head);
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new UnreadableException(
                        "The file is an old Excel workbook (.xls) or one with a password",
                        "Open it in Excel, take the password off if there is one, and save it as an Excel workbook (.xlsx).");
            }
            if (starts(head, 'P', 'K', 3, 4)) return XlsxRows.open(upload, specification);
            if (starts(head, 'P', 'K'))
                throw new UnreadableException("The file is an empty archive", "Send the file that holds the rows.");
            if (starts(head, 0x1F, 0x8B))
                throw new UnreadableException("The file is packed (gzip)", "Unpack it, and send the CSV file.");
            var rows = CsvRows.open(in);
            isOpen = true;
            return rows;
        } finally {
            if (!isOpen) in.close();
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (var i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
