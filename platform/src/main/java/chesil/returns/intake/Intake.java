package chesil.returns.intake;

import chesil.returns.intake.IntakeResult.FileFacts;
import chesil.returns.intake.Rows.UnreadableException;
import chesil.returns.specification.Holds;
import chesil.returns.specification.Specification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a partner's file against its specification, a row at a time.
 *
 * <p>Memory does not grow with the file, save for 40 bytes a row where rows must differ. Whatever is sent, the answer is a
 * result; an exception is a fault of the disk, of the sink, or our own.
 */
public final class Intake {
    /** How many rejected rows are handed to the sink; beyond, they are only counted. */
    public static final int MOST_REJECTED = 10_000;

    /** How many rows a file may have. */
    public static final long MOST_ROWS = 5_000_000;

    private Intake() {}

    /**
     * Reads a file.
     *
     * @param submission the number that accepted rows are stored under
     * @param sink is given accepted and rejected rows as they come; they count only if the result is {@link
     *     IntakeResult.Complete}
     * @throws IOException if the upload cannot be opened or read
     */
    public static IntakeResult read(
            Specification specification, Expectation expectation, Upload upload, long submission, IntakeSink sink)
            throws IOException {
        if (specification.holds() == Holds.PEOPLE) {
            return new IntakeResult.Unreadable(
                    "Rows about people are not taken yet",
                    "Wait until the vault, which keeps them apart, has been set up.");
        }
        try (var rows = Files.open(upload, specification)) {
            return read(specification, expectation, rows, submission, sink);
        } catch (UnreadableException unreadable) {
            return unreadable.result();
        }
    }

    private static IntakeResult read(
            Specification specification, Expectation expectation, Rows rows, long submission, IntakeSink sink)
            throws IOException, UnreadableException {
        var cells = new Cells();
        var header = header(specification, rows, cells);
        var checker = new Checker(specification, expectation, submission, header, sink);
        var blank = 0L;
        while (rows.next(cells)) {
            if (cells.isBlank()) {
                blank++;
                continue;
            }
            if (checker.rows() == MOST_ROWS) {
                throw new UnreadableException("The file has more than 5,000,000 rows", "Send it in parts.");
            }
            checker.row(cells);
        }
        if (checker.rows() == 0) {
            throw new UnreadableException(
                    "The file has a header and no rows",
                    "Fill it in; where there is nothing to report, write rows with 0.");
        }
        var encoding = cells.charset.equals(Cells.WINDOWS_1252) ? "Windows-1252" : "UTF-8";
        return checker.finish(new FileFacts(rows.kind(), encoding, rows.sheet(), notices(header, encoding, blank)));
    }

    private static Header header(Specification specification, Rows rows, Cells cells)
            throws IOException, UnreadableException {
        do {
            if (!rows.next(cells))
                throw new UnreadableException("The file holds no rows", "Send the file that holds the rows.");
        } while (cells.isBlank());
        for (var cell = 0; cell < cells.count; cell++) cells.isText(cells.start[cell], cells.end[cell]);
        return Header.match(specification, cells.texts());
    }

    private static List<String> notices(Header header, String encoding, long blank) {
        var notices = new ArrayList<>(header.notices());
        if (encoding.equals("Windows-1252")) {
            notices.add("The file is in Windows-1252 and was read so. \"CSV UTF-8\" keeps every letter as it is.");
        }
        if (blank > 0)
            notices.add(blank == 1 ? "1 empty row was passed over." : blank + " empty rows were passed over.");
        return notices;
    }
}
