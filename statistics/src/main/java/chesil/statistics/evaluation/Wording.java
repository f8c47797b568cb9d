package chesil.statistics.evaluation;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The one sentence that goes with each result. It says what was compared with what, how sure it is, and what would look the same;
 * where the design failed its own test it says that and gives no effect.
 */
final class Wording {
    private static final double WIDE_DISPERSION = 1.5;

    private Wording() {}

    static String of(InterruptedSeries found) {
        boolean ratio = found.model().family().ratios();
        var beside = found.controlled()
                ? "its own course before, and what happened to the control series, would have led one to expect"
                : "its own course before would have led one to expect";
        var slope = found.slope().map(each -> ", and " + slope(each, ratio)).orElse("");
        var head = found.level().clear()
                ? "After the change the series was " + amount(found.level().value(), ratio) + " than " + beside + " "
                        + interval(found.level(), ratio) + slope + "; whatever else changed at that time "
                        + (found.controlled() ? "in the one and not in the other " : "") + "would look the same"
                : "No change of level can be told from chance: " + range(found.level(), ratio) + " would all fit"
                        + slope + ", and a change of less than about "
                        + size(found.level().smallestSeen(), ratio)
                        + " would probably not have been seen";
        return head + caveats(doubts(found)) + ".";
    }

    private static String slope(Estimate slope, boolean ratio) {
        return slope.clear()
                ? "its trend changed, to " + amount(slope.value(), ratio) + " in each period " + interval(slope, ratio)
                : "no change of its trend can be told from chance";
    }

    private static List<String> doubts(InterruptedSeries found) {
        var doubts = new ArrayList<String>();
        var seen = found.diagnostics();
        if (Math.min(seen.before(), seen.after()) < InterruptedSeries.ADVISED_EACH_SIDE) {
            doubts.add("there are only " + seen.before() + " points before and " + seen.after() + " after");
        }
        if (found.model().family() == Family.POISSON
                && found.model().neweyWest() < 0
                && seen.dispersion() > WIDE_DISPERSION) {
            doubts.add("the counts scatter more than a Poisson model supposes, so that the interval is too narrow");
        }
        if (found.model().neweyWest() < 0 && seen.ljungBox() < 0.05) {
            doubts.add(
                    "what is left over follows from one period to the next, so that the interval is not to be relied on");
        }
        return doubts;
    }

    static String of(TwoWay found) {
        if (found.pretrend().failed()) return movedApart(found.effect(), found.pretrend());
        var doubts = new ArrayList<String>();
        if (!found.pretrend().tested()) doubts.add("whether the two moved alike before could not be tested");
        if (found.treatedClusters() < TwoWay.ADVISED_TREATED_CLUSTERS) {
            doubts.add("with " + count(found.treatedClusters(), "treated cluster")
                    + " the interval is likely to be much too narrow: see the synthetic control");
        }
        if (found.staggered()) {
            doubts.add(
                    "starts differ, so that those that began early serve as controls for late ones: see the group-time "
                            + "effects");
        }
        return differences(found.effect()) + caveats(doubts) + ".";
    }

    static String of(GroupTime found) {
        if (found.pretrend().failed()) return movedApart(found.group(), found.pretrend());
        var doubts = new ArrayList<String>();
        if (Double.isNaN(found.group().standardError())) {
            doubts.add("a group, or its controls, is a single unit, so that nothing shows how much is chance");
        }
        if (!found.pretrend().tested()) doubts.add("whether the two moved alike before could not be tested");
        if (found.leftOut() > 0) {
            doubts.add(count(found.leftOut(), "unit") + " treated from the first period on had to be left out");
        }
        return differences(found.group()) + caveats(doubts) + ".";
    }

    private static String differences(Estimate effect) {
        if (Double.isNaN(effect.standardError())) {
            return "Where it began the value was " + amount(effect.value(), false)
                    + " than had it moved as it did where it had not";
        }
        return effect.clear()
                ? "Where it began the value was " + amount(effect.value(), false)
                        + " than had it moved as it did where it had not " + interval(effect, false)
                        + "; that the two would have moved alike cannot be proved"
                : "No effect can be told from chance: " + range(effect, false)
                        + " would all fit, and an effect of less than about " + size(effect.smallestSeen(), false)
                        + " would probably not have been seen";
    }

    private static String movedApart(Estimate effect, Pretrend pretrend) {
        return "Those that began and those that did not were moving apart before it began (" + p(pretrend.p())
                + "), so that the difference afterwards, " + number(effect.value()) + ", cannot be read as an effect.";
    }

    static String of(SyntheticControl found) {
        var poor = found.cohorts().stream()
                .filter(SyntheticControl.Cohort::poorFit)
                .count();
        if (poor > 0 && found.method() == SyntheticControl.Method.SC) {
            return "The weighted others do not follow the treated before the start"
                    + (found.cohorts().size() > 1
                            ? " (in " + poor + " of " + found.cohorts().size() + " cohorts)"
                            : "")
                    + ", so that the difference afterwards, "
                    + number(found.effect().value())
                    + ", cannot be read as an effect.";
        }
        var head = "After the start the value was " + amount(found.effect().value(), false)
                + " than that of the weighted others";
        if (found.placebos() == 0) {
            return head + "; with so few others nothing shows how much of this is chance.";
        }
        var donors = "; of " + found.placebos() + (found.exact() ? " others taken" : " sets of others drawn")
                + " as if they had begun, " + asMuch(found) + " showed as much (" + p(found.p()) + ")";
        if (found.p() <= 0.05) {
            return head + " " + interval(found.effect(), false) + donors
                    + "; that they would have gone on alike cannot be proved.";
        }
        return "No effect can be told from chance: " + lowerFirst(head) + donors + ", and an effect of less than about "
                + size(found.effect().smallestSeen(), false) + " would probably not have been seen"
                + (found.placebos() < 19 ? "; with so few others none could be told at the 5 % level" : "") + ".";
    }

    private static long asMuch(SyntheticControl found) {
        return Math.round(found.p() * (1 + found.placebos())) - 1;
    }

    static String of(KaplanMeier found) {
        var median = found.median();
        var people = "Of " + count(found.people(), "person") + " followed, ";
        var condition = ", if those lost from sight were like those who stayed.";
        if (median.isEmpty()) return people + "it had not happened to half by the end" + condition;
        var interval = found.medianInterval(Confidence.P95, KaplanMeier.Scale.LOG);
        return people + "it had happened to half by " + number(median.getAsDouble()) + " (95 % interval "
                + number(interval.lower()) + " to "
                + (Double.isNaN(interval.upper()) ? "beyond the end" : number(interval.upper())) + ")" + condition;
    }

    static String of(LogRank found) {
        if (Double.isNaN(found.p())) return "Nothing happened by which the groups could be told apart.";
        return found.p() < 0.05
                ? "The groups differ in how soon it happens by more than chance would (" + p(found.p())
                        + "); who is in which group may be the reason."
                : "No difference between the groups can be told from chance (" + p(found.p())
                        + "), which does not show that they are alike.";
    }

    static String of(RiskComparison found) {
        var interval = found.differenceInterval(Confidence.P95);
        boolean clear = interval.lower() > 0 || interval.upper() < 0;
        var shares = percent(found.group().value()) + " of the group and "
                + percent(found.others().value()) + " of the others had the outcome";
        var points = points(found.difference()) + " points, 95 % interval " + points(interval.lower()) + " to "
                + points(interval.upper());
        return clear
                ? shares + " (" + points
                        + "); unless chance alone decided who was in which group, this need not be what was "
                        + "done for them."
                : shares + ", a difference that cannot be told from chance (" + points + "); one of less than about "
                        + points(found.smallestSeen()) + " points would probably not have been seen.";
    }

    private static String caveats(List<String> doubts) {
        return doubts.isEmpty() ? "" : doubts.stream().collect(Collectors.joining("; and ", "; but ", ""));
    }

    /** How much, and which way: {@code 11.2 % lower}. */
    private static String amount(double value, boolean ratio) {
        return size(value, ratio) + (value < 0 ? " lower" : " higher");
    }

    private static String size(double value, boolean ratio) {
        return ratio ? percent(Math.abs(Math.expm1(value))) : number(Math.abs(value));
    }

    private static String interval(Estimate estimate, boolean ratio) {
        return "(95 % interval " + ends(estimate.interval(Confidence.P95), ratio) + ")";
    }

    private static String range(Estimate estimate, boolean ratio) {
        return "anything from " + ends(estimate.interval(Confidence.P95), ratio);
    }

    private static String ends(Interval interval, boolean ratio) {
        return amount(interval.lower(), ratio) + " to " + amount(interval.upper(), ratio);
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f %%", 100 * share);
    }

    private static String points(double share) {
        return String.format(Locale.UK, "%.1f", 100 * share);
    }

    private static String p(double p) {
        return p < 0.001 ? "p below 0.001" : String.format(Locale.UK, "p = %.3f", p);
    }

    /** Three significant digits, grouped; whole numbers as they are. */
    private static String number(double value) {
        if (!Double.isFinite(value)) return "not available";
        if (value == Math.rint(value)) return String.format(Locale.UK, "%,.0f", value);
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.UK, "%,." + decimals + "f", value);
    }

    private static String count(int count, String what) {
        var many = what.equals("person") ? "people" : what + "s";
        return count == 1 ? "1 " + what : count + " " + many;
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
    }
}
