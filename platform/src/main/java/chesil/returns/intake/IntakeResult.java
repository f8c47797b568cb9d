package chesil.returns.intake;

import chesil.returns.FaultCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of reading a file. */
public sealed interface IntakeResult {

    /** No row of it can be trusted to be what it seems: nothing of it is kept but the file. */
    record Unreadable(String reason, String mend) implements IntakeResult {}

    /** A file of counts in which people were found. The rows that the sink was given must be dropped. */
    record Quarantined(List<Finding> findings) implements IntakeResult {
        public Quarantined {
            findings = List.copyOf(findings);
        }
    }

    /** Every row is accounted for: {@code rows == accepted + rejected}. */
    record Complete(
            long rows,
            long accepted,
            long rejected,
            List<String> headings,
            List<FaultKind> kinds,
            List<Unusual> unusual,
            long unusualCount,
            Map<String, BigDecimal> controls,
            FileFacts file)
            implements IntakeResult {
        public Complete {
            if (rows != accepted + rejected) {
                throw new IllegalArgumentException(
                        rows + " rows are not " + accepted + " accepted and " + rejected + " rejected");
            }
            headings = List.copyOf(headings);
            kinds = List.copyOf(kinds);
            unusual = List.copyOf(unusual);
            controls = Map.copyOf(controls);
        }

        /** What a nil return is found to be: right, and without a row. */
        public static Complete nil(List<String> headings) {
            var file = new FileFacts("CSV", "UTF-8", null, List.of());
            return new Complete(0, 0, 0, headings, List.of(), List.of(), 0, Map.of(), file);
        }
    }

    /** What stands in the way of reading a file of counts: people. Says where, never what. */
    record Finding(Personal kind, String column, long firstLine, long cells) {}

    /** What identifies people. */
    enum Personal {
        NHS_NUMBER("NHS numbers"),
        BIRTH_DATE("dates of birth"),
        NAME("names of people");

        private final String words;

        Personal(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The faults of one kind, commonest first in a result.
     *
     * @param value the value that all of them have, where the kind has one
     * @param suggestion what mends all of them at once, where there is one
     */
    record FaultKind(
            FaultCode code,
            String column,
            String wrong,
            String mend,
            @Nullable String value,
            @Nullable String suggestion,
            long rows,
            long firstLine) {
        /** Leaves out the value. */
        @Override
        public String toString() {
            return rows + " x " + code.key() + " " + column;
        }
    }

    /** A value outside what this series has been: to be confirmed, never in the way. */
    record Unusual(long line, String column, String series, BigDecimal value, Expectation.Range usual) {}

    /**
     * What the file turned out to be.
     *
     * @param kind "CSV" or "XLSX"
     * @param encoding "UTF-8" or "Windows-1252"; a workbook's is always UTF-8
     * @param sheet the sheet that was read, of a workbook
     * @param notices what the sender should know, and need not mend
     */
    record FileFacts(String kind, String encoding, @Nullable String sheet, List<String> notices) {
        public FileFacts {
            notices = List.copyOf(notices);
        }
    }
}
