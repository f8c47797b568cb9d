package chesil.measures;

import chesil.access.Audience;
import chesil.statistics.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure with a direction, a chart and a place in the outcomes framework: the definition, and no figure.
 *
 * @param version rises with every change of what is counted; an observation says which one it follows
 * @param code as board papers call it: {@code H10}
 * @param title what it is: "Continuity of care after prison"
 * @param question the public's question that it answers, in plain words
 * @param words what counts and what does not, in sentences
 * @param kind what its value is
 * @param unit how its value is written
 * @param flow whether it counts what there is at a moment, or what happens in a period
 * @param answers who may be asked to account for it
 * @param good which way it should go
 * @param grain how long a time one value is about
 * @param sources the return specifications that it is computed from, in the order in which pages name them
 * @param heardFrom kinds of organisation whose returns make the figure whole; empty for all who send them
 * @param levels the areas that it is given for, the widest first
 * @param breakdowns what its count can be split by; empty for nothing
 * @param uncertainty which interval stands beside its value
 * @param sharedDenominator whether every row gives the same denominator (a population), which must not be added up
 * @param readsBack how many earlier periods one value reads besides its own: 11 for a rolling year by month
 * @param readyAfterDays how many days after the period's end its figure should be there
 * @param settlesAfter for how many periods late records may still change it: until then it is provisional
 * @param people whether it counts people, so that small numbers of them are protected
 * @param widest the widest audience that may ever be given it
 * @param assumptions of a modelled value; empty for others
 * @param formula how it is computed
 */
public record Indicator(
        IndicatorId id,
        int version,
        String code,
        String title,
        String question,
        Words words,
        NationalOutcome outcome,
        Answers answers,
        Flow flow,
        ValueKind kind,
        Unit unit,
        Direction good,
        Grain grain,
        List<String> sources,
        List<String> heardFrom,
        List<AreaLevel> levels,
        List<Breakdown> breakdowns,
        Uncertainty uncertainty,
        boolean sharedDenominator,
        int readsBack,
        int readyAfterDays,
        int settlesAfter,
        Chart chart,
        boolean people,
        Audience widest,
        @Nullable Benchmark benchmark,
        List<Assumption> assumptions,
        Formula formula) {
    public Indicator {
        sources = List.copyOf(sources);
        heardFrom = List.copyOf(heardFrom);
        levels = List.copyOf(levels);
        breakdowns = List.copyOf(breakdowns);
        assumptions = List.copyOf(assumptions);
    }

    public Optional<Benchmark> compared() {
        return Optional.ofNullable(benchmark);
    }

    public boolean modelled() {
        return kind == ValueKind.MODELLED;
    }

    /** Whether this audience may be given it at all. */
    public boolean isFor(Audience audience) {
        return audience.compareTo(widest) <= 0;
    }

    /** What counts, in sentences. {@code outOf} is null for a plain count. */
    public record Words(String counts, @Nullable String outOf, String notCounted, String cannotSay) {}

    /** The six outcomes of the national Combating Drugs Outcomes Framework, in its order. */
    public enum NationalOutcome implements Named {
        REDUCE_DRUG_SUPPLY("Reduce drug supply"),
        REDUCE_DRUG_RELATED_CRIME("Reduce drug-related crime"),
        REDUCE_DRUG_RELATED_DEATHS_AND_HARM("Reduce deaths and harm"),
        INCREASE_ENGAGEMENT_IN_TREATMENT("Increase engagement in treatment"),
        IMPROVE_RECOVERY_OUTCOMES("Improve recovery outcomes"),
        REDUCE_DRUG_USE("Reduce drug use");

        private final String title;

        NationalOutcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it belongs to nobody alone, or to somebody who manages what it measures. */
    public enum Answers implements Named {
        WHOLE_POPULATION("Whole population"),
        PERFORMANCE("Manager");

        private final String words;

        Answers(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A stock is not a flow: lines active and lines closed can both rise. */
    public enum Flow implements Named {
        STOCK,
        FLOW
    }

    /** What a value is. */
    public enum ValueKind implements Named {
        /** How many. */
        COUNT,
        /** So many of so many, as a percentage. */
        PROPORTION,
        /** So many per so many people or things. */
        RATE,
        /** Pounds. */
        MONEY,
        /** A mass in kilograms. */
        KILOGRAMS,
        /** An estimate, which no rule of a chart may judge. */
        MODELLED
    }

    /** Which interval stands beside a value. */
    public enum Uncertainty implements Named {
        /** A full count, of which nothing is left to chance that the page could show. */
        NONE,
        /** Events that might have been more or fewer: exact or Byar's limits. */
        POISSON,
        /** A share: Wilson's limits. */
        WILSON,
        /** Drawn by the kernel from its assumptions. */
        SIMULATED
    }

    /** How long a time one value is about; quarters and years are those of the financial year. */
    public enum Grain implements Named {
        MONTH("monthly"),
        QUARTER("quarterly"),
        TERM("termly"),
        YEAR("yearly");

        private static final int FINANCIAL_YEAR = 4;
        private static final int SCHOOL_YEAR = 9;

        private final String words;

        Grain(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** The first day of the period that this day lies in. */
        public LocalDate startOf(LocalDate day) {
            var month = day.withDayOfMonth(1);
            return switch (this) {
                case MONTH -> month;
                case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
                case TERM -> month.minusMonths(Math.floorMod(month.getMonthValue() - SCHOOL_YEAR, 12) % 4);
                case YEAR -> month.minusMonths(Math.floorMod(month.getMonthValue() - FINANCIAL_YEAR, 12));
            };
        }

        /** The first day of the period that begins {@code periods} after the one that begins on {@code start}. */
        public LocalDate plus(LocalDate start, int periods) {
            return start.plusMonths((long) periods * months());
        }

        public int months() {
            return switch (this) {
                case MONTH -> 1;
                case QUARTER -> 3;
                case TERM -> 4;
                case YEAR -> 12;
            };
        }
    }

    /** What an area can be, the widest first. */
    public enum AreaLevel implements Named {
        FOOTPRINT,
        LOCAL_AUTHORITY,
        COMMUNITY_SAFETY_PARTNERSHIP,
        WARD,
        LSOA
    }

    /**
     * How a value is written.
     *
     * @param one the unit of one: "line"
     * @param many the unit of others: "lines"
     * @param per what a rate is given per: 10000; 1 for what is no rate
     * @param decimals how many places after the point pages give
     */
    public record Unit(String one, String many, long per, int decimals) {}

    /** One way of splitting the count: a column of the measure's SQL, and what people call it. */
    public record Breakdown(String key, String title) {}

    /**
     * Which chart judges it.
     *
     * @param kind none for modelled values and rolling years
     * @param fixedAfter how many points set the limits; null for all of them
     * @param events the text of {@code events.sql}, which a chart of what lies between events needs; null for other charts
     */
    public record Chart(
            ChartKind kind,
            @Nullable Integer fixedAfter,
            @Nullable String events) {}

    /** The charts of statistical process control that an indicator can ask for. */
    public enum ChartKind implements Named {
        NONE("not charted"),
        XMR("XmR chart"),
        P("p chart"),
        /** Shares of totals so large that binomial limits would call nearly every point a signal. */
        P_PRIME("p\u2032 chart"),
        /** Rates over exposures that differ. */
        U("u chart"),
        U_PRIME("u\u2032 chart"),
        /** Counts of a few a period: Poisson limits. */
        C("c chart"),
        /** Happenings so rare that most periods have none: the days from one to the next. */
        T("T chart"),
        /** The number of opportunities from one to the next. */
        G("G chart");

        private final String title;

        ChartKind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether a point is an event and not a period. */
        public boolean byEvents() {
            return this == T || this == G;
        }
    }

    /**
     * A published figure of somewhere else, in the unit of the indicator.
     *
     * @param from the first day it is about
     * @param to the last day it is about
     */
    public record Benchmark(
            String place, double value, LocalDate from, LocalDate to, String period, String source, String url) {}

    /** One number that a modelled value stands on. {@code low} and {@code high} are the bounds it is drawn from. */
    public record Assumption(String name, double centre, double low, double high, String source, boolean guess) {}

    /** How it is computed. */
    public sealed interface Formula {
        /** The text of {@code measure.sql}. */
        record Sql(String text) implements Formula {}

        /** A Java kernel of that name, see {@code chesil.measures.calculation.Kernel}. */
        record Kernel(String name) implements Formula {}
    }

    /** An enum whose constants definitions write in lower case with hyphens: {@code whole-population}. */
    public interface Named {
        String name();

        default String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
