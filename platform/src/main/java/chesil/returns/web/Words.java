package chesil.returns.web;

import chesil.returns.DueReturn;
import chesil.returns.Submission;
import chesil.returns.SubmissionState;
import chesil.web.Tag;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, counts and states as these pages say them. */
final class Words {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_WITH_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT_MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
    private static final long KILO = 1_000;

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "10 Dec", with the year where it is another. */
    static String shortDay(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? SHORT : SHORT_WITH_YEAR).format(day);
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    static String shortMoment(Instant at) {
        return SHORT_MOMENT.format(at.atZone(LONDON));
    }

    static String count(long count) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(count);
    }

    static String amount(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(6);
        return format.format(amount);
    }

    /** "1 row", "412 rows". */
    static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    static String rows(long count) {
        return count(count, "row", "rows");
    }

    static String size(long bytes) {
        if (bytes < KILO) return count(bytes, "byte", "bytes");
        return bytes < KILO * KILO ? count(bytes / KILO) + " kB" : count(bytes / (KILO * KILO)) + " MB";
    }

    /** The state of a submission as a tag. */
    static Tag tag(Submission submission) {
        return switch (submission.state()) {
            case RECEIVING -> new Tag("Arriving", Tag.Colour.TURQUOISE);
            case CHECKING -> new Tag("Being checked", Tag.Colour.TURQUOISE);
            case UNREADABLE -> new Tag("Could not be read", Tag.Colour.RED);
            case QUARANTINED -> new Tag("Held back", Tag.Colour.RED);
            case TO_MEND -> new Tag(rows(submission.rejectedRows()) + " to mend", Tag.Colour.ORANGE);
            case READY -> new Tag("Ready to accept", Tag.Colour.BLUE);
            case ACCEPTED -> new Tag("Accepted", Tag.Colour.GREEN);
            case SUPERSEDED -> new Tag("Superseded", Tag.Colour.GREY);
            case WITHDRAWN -> new Tag("Taken back", Tag.Colour.GREY);
            case DESTROYED -> new Tag("Destroyed", Tag.Colour.GREY);
        };
    }

    /** How a return stands, as a tag. */
    static Tag tag(DueReturn due, LocalDate today) {
        var submission = due.standing();
        var unsent = submission == null
                || submission.state() == SubmissionState.UNREADABLE
                || submission.state() == SubmissionState.QUARANTINED;
        if (unsent && due.isOverdue(today))
            return new Tag(count(due.daysLate(today), "day", "days") + " overdue", Tag.Colour.RED);
        if (submission != null) return tag(submission);
        return due.canBeMade(today) ? new Tag("Due", Tag.Colour.BLUE) : new Tag("Not yet", Tag.Colour.GREY);
    }

    /** What happened to a submission, as the history says it. */
    static String happened(chesil.returns.store.SubmissionTable.Line line) {
        var what = "Submission " + line.number() + " "
                + switch (line.what()) {
                    case "arrived" -> "sent by " + line.by();
                    case "broke-off" -> "did not arrive whole";
                    case "found-unreadable" -> "could not be read";
                    case "found-people" -> "held back: people were found in it";
                    case "found-faults" -> "checked: rows to mend";
                    case "found-right" -> "checked: every row is right";
                    case "was-accepted" -> "accepted by " + line.by();
                    case "called-final" -> "called final by " + line.by();
                    case "was-superseded" -> "superseded";
                    case "was-withdrawn" -> "taken back by " + line.by();
                    case "was-destroyed", "file-destroyed" -> "file destroyed by " + line.by();
                    case "value-confirmed" -> "unusual value confirmed by " + line.by();
                    default -> line.what();
                };
        return line.note() == null ? what : what + " (" + line.note() + ")";
    }
}
