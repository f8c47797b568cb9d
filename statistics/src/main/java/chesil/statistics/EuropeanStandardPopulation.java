package chesil.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The European Standard Population of 2013 in five-year age bands, to 90 and over: what English standardised rates are
 * standardised to.
 *
 * @see <a href="https://ec.europa.eu/eurostat/documents/3859598/5926869/KS-RA-13-028-EN.PDF">Eurostat (2013), Revision of the
 *     European Standard Population, KS-RA-13-028-EN</a>; the two oldest bands there, 90 to 94 and 95 and over, are one here, as
 *     OHID has them
 */
public final class EuropeanStandardPopulation {
    /** 100,000 in all. */
    public static final int TOTAL = 100_000;

    /**
     * One band.
     *
     * @param name as OHID writes it: {@code 0-4}, {@code 90+}
     * @param from the youngest age in it, in years
     */
    public record Band(String name, int from, int people) {}

    private static final int[] PEOPLE = {
        5_000, 5_500, 5_500, 5_500, 6_000, 6_000, 6_500, 7_000, 7_000, 7_000, 7_000, 6_500, 6_000, 5_500, 5_000, 4_000,
        2_500, 1_500, 1_000
    };

    private EuropeanStandardPopulation() {}

    /** From the youngest on. */
    public static List<Band> bands() {
        return IntStream.range(0, PEOPLE.length)
                .mapToObj(i -> new Band(name(5 * i), 5 * i, PEOPLE[i]))
                .toList();
    }

    private static String name(int from) {
        return from == 90 ? "90+" : from + "-" + (from + 4);
    }
}
