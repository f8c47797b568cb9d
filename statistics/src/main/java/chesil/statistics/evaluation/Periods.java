package chesil.statistics.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Periods in their order, read from how analysts write them: {@code 2005}, {@code 2005-01}, {@code 2005-Q1}, {@code 2005-W03},
 * {@code 2005/06}, {@code 2005-01-31}, or plain numbers. All are of one kind.
 *
 * <p>Text that merely sorts is refused: {@code Q42010} would come after {@code Q12011}.
 */
public final class Periods {
    private enum Kind {
        NUMBER("-?\\d+(\\.\\d+)?"),
        MONTH("(\\d{4})-(0[1-9]|1[0-2])"),
        QUARTER("(\\d{4})[- ]?Q([1-4])"),
        WEEK("(\\d{4})-?W(\\d{2})"),
        FINANCIAL_YEAR("(\\d{4})/(\\d{2}|\\d{4})"),
        DAY("\\d{4}-\\d{2}-\\d{2}");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private Optional<Double> place(String text) {
            var found = pattern.matcher(text);
            try {
                return found.matches() ? Optional.of(place(found)) : Optional.empty();
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }

        private double place(MatchResult found) {
            return switch (this) {
                case NUMBER -> Double.parseDouble(found.group());
                case MONTH -> 12 * number(found, 1) + number(found, 2);
                case QUARTER -> 4 * number(found, 1) + number(found, 2);
                case WEEK -> week((int) number(found, 1), (int) number(found, 2));
                case FINANCIAL_YEAR -> financialYear(number(found, 1), number(found, 2));
                case DAY -> LocalDate.parse(found.group()).toEpochDay();
            };
        }

        private static double number(MatchResult found, int group) {
            return Double.parseDouble(found.group(group));
        }

        private static double week(int year, int week) {
            return Math.floorDiv(LocalDate.of(year, 1, 4).toEpochDay() + 3, 7) + week;
        }

        private static double financialYear(double from, double to) {
            if ((from + 1 - to) % 100 != 0) throw new DateTimeException("a financial year ends in the year after");
            return from;
        }
    }

    private final Kind kind;
    private final List<String> texts;
    private final double[] places;
    private final Map<String, Integer> indexes;

    private Periods(Kind kind, List<String> texts, double[] places) {
        this.kind = kind;
        this.texts = texts;
        this.places = places;
        this.indexes = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) indexes.put(texts.get(i), i);
    }

    /**
     * The different periods among these, in order.
     *
     * @throws IllegalArgumentException if there are none, one cannot be read, or they are of different kinds; names it
     */
    public static Periods of(List<String> texts) {
        if (texts.isEmpty()) throw new IllegalArgumentException("there are no periods");
        var kind = kindOf(texts.getFirst());
        var placed = new HashMap<String, Double>();
        for (var text : texts) placed.computeIfAbsent(text, each -> placeOf(each, kind, texts.getFirst()));
        var ordered = new ArrayList<>(placed.keySet());
        ordered.sort((a, b) -> {
            int byPlace = Double.compare(placed.getOrDefault(a, 0.0), placed.getOrDefault(b, 0.0));
            return byPlace == 0 ? a.compareTo(b) : byPlace;
        });
        var places = ordered.stream()
                .mapToDouble(each -> placed.getOrDefault(each, 0.0))
                .toArray();
        for (int i = 1; i < places.length; i++) {
            if (places[i] == places[i - 1]) {
                throw new IllegalArgumentException("\"" + ordered.get(i - 1) + "\" and \"" + ordered.get(i)
                        + "\" are the same period: write it one way");
            }
        }
        return new Periods(kind, List.copyOf(ordered), places);
    }

    public int size() {
        return texts.size();
    }

    /** As written, the earliest first. */
    public List<String> texts() {
        return texts;
    }

    /** The place of a period, from 0. */
    public int indexOf(String text) {
        var index = indexes.get(text);
        if (index == null) throw new IllegalArgumentException("\"" + text + "\" is not one of the periods");
        return index;
    }

    /**
     * The place, from 0, of the first period that is this one or later; {@link #size} if all are earlier.
     *
     * @throws IllegalArgumentException if it cannot be read, or is of another kind
     */
    public int firstFrom(String text) {
        double place = placeOf(text, kind, texts.getFirst());
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Where a period is missing: the period before the first gap and the one after it. Days may step by months. */
    public Optional<List<String>> gap() {
        var steps = kind == Kind.DAY ? monthly().orElse(places) : places;
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < steps.length; i++) step = Math.min(step, steps[i] - steps[i - 1]);
        for (int i = 1; i < steps.length; i++) {
            if (steps[i] - steps[i - 1] > step * (1 + 1e-9))
                return Optional.of(List.of(texts.get(i - 1), texts.get(i)));
        }
        return Optional.empty();
    }

    private Optional<double[]> monthly() {
        var days = Arrays.stream(places)
                .mapToObj(day -> LocalDate.ofEpochDay((long) day))
                .toList();
        boolean sameDay = days.stream().map(LocalDate::getDayOfMonth).distinct().count() == 1;
        boolean ends = days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
        if (!sameDay && !ends) return Optional.empty();
        return Optional.of(days.stream()
                .mapToDouble(day -> 12.0 * day.getYear() + day.getMonthValue())
                .toArray());
    }

    private static Kind kindOf(String text) {
        for (var kind : Kind.values()) if (kind.place(text).isPresent()) return kind;
        throw unreadable(text);
    }

    private static double placeOf(String text, Kind kind, String first) {
        return kind.place(text).orElseThrow(() -> {
            kindOf(text);
            return new IllegalArgumentException(
                    "\"" + text + "\" is not the kind of period that \"" + first + "\" is: write all one way");
        });
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a period that can be put in order. Write a number, or "
                        + "one like 2005-01, 2005-Q1, 2005-W03, 2005/06 or 2005-01-31");
    }
}
