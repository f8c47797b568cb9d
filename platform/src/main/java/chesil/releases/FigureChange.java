package chesil.releases;

import chesil.measures.Indicator;

/** How one figure differs from another, in words. */
final class FigureChange {
    private FigureChange() {}

    /**
     * "12 more", "4.1 points lower", "a first figure".
     *
     * @param isWhole whether differences of shares and rates may be said; of counts they follow from the sender's own rows
     */
    static String words(Indicator indicator, Figure now, Figure then, boolean isWhole) {
        if (!(then instanceof Figure.Shown after)) return "no figure any more";
        if (!(now instanceof Figure.Shown before)) return "a first figure";
        var difference = after.value() - before.value();
        if (difference == 0) return "stays";
        var more = difference > 0;
        var size = Wording.value(indicator, Math.abs(difference));
        return switch (indicator.kind()) {
            case COUNT -> size + (more ? " more" : " fewer");
            case MONEY, KILOGRAMS -> size + (more ? " more" : " less");
            case PROPORTION -> isWhole ? size.replace("%", " points ") + way(more) : way(more);
            case RATE, MODELLED -> isWhole ? size + " " + way(more) : way(more);
        };
    }

    private static String way(boolean more) {
        return more ? "higher" : "lower";
    }
}
