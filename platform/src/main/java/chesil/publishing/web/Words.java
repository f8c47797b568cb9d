package chesil.publishing.web;

import java.util.List;
import java.util.Locale;

/** What our words mean, by what they are about. */
public record Words(List<Group> groups) {
    /** Words about one thing. */
    public record Group(String name, List<Word> words) {
        public String id() {
            return anchor(name);
        }
    }

    /** A word and what it means here. */
    public record Word(String word, String meaning) {
        public String id() {
            return anchor(word);
        }
    }

    private static String anchor(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static Word word(String word, String meaning) {
        return new Word(word, meaning);
    }

    static final Words OURS = new Words(List.of(
            new Group(
                    "Who",
                    List.of(
                            word(
                                    "Partnership",
                                    "The Combating Drugs Partnership of one footprint: everyone who works to its plan."),
                            word("Footprint", "The areas that a partnership covers."),
                            word("Organisation", "Any body. People who sign in belong to one."),
                            word(
                                    "Partner",
                                    "An organisation in the partnership. Some that work with us, such as the police of other counties, are not."),
                            word(
                                    "Senior responsible owner",
                                    "The one person who answers for the whole plan. It is a role: who holds it changes."),
                            word("Delivery group", "A working group with a chair that answers for objectives."))),
            new Group(
                    "Why and what",
                    List.of(
                            word("Theme", "One of the three parts of the strategy: supply, treatment, prevention."),
                            word(
                                    "Outcome",
                                    "What we want to come about, for people. It can belong to several themes and is shown under one."),
                            word("Objective", "What a delivery group does so that an outcome comes about."),
                            word("Gap", "An objective that nothing is being done for yet. We show it."),
                            word(
                                    "Intervention",
                                    "Something the partnership does: an operation, a service, a project or a place."),
                            word("Operation", "Intensified work against supply, for a time."),
                            word("Service", "Something that is commissioned, such as treatment."),
                            word("Project", "Work with an end, most often to prevent harm."),
                            word("Place", "Police clear it, partners hold it, residents build on it."))),
            new Group(
                    "Where figures come from",
                    List.of(
                            word("Return", "What one partner sends for one period: a file or a form with set columns."),
                            word(
                                    "Return specification",
                                    "Which columns a return has, what may stand in them, how often it is sent and by whom."),
                            word(
                                    "Submission",
                                    "One file sent for a return. A later one takes its place, and nothing is deleted."),
                            word("Row", "One line of a submission: accepted, or rejected with every reason."),
                            word("Measure", "A count, or a ratio of counts, with an exact definition."),
                            word(
                                    "Indicator",
                                    "A measure with a direction (up, down or neither is good), a target if there is one, and a chart."),
                            word("Observation", "What a measure came to in an area and a period."),
                            word(
                                    "As known on",
                                    "The day whose knowledge a page shows. Figures change as late records arrive; we can show what was known when."),
                            word("Coverage", "How many partners sent their part, of how many that should."),
                            word("Benchmark", "The same thing somewhere else, or nationally, with its date."),
                            word("Baseline", "The time that later figures are held against."),
                            word("Target", "What an indicator is to reach, since when, and who answers for it."))),
            new Group(
                    "What figures say",
                    List.of(
                            word(
                                    "Signal",
                                    "The chart’s rules find a change that is bigger than the usual ups and downs."),
                            word(
                                    "Improving, concern",
                                    "There is a signal, and the figure moved the way we want, or the other way."),
                            word(
                                    "Changed",
                                    "There is a signal where neither way is good in itself. More cash seized can mean better work or a bigger market."),
                            word("Usual range", "Where the figure moves when nothing has changed."),
                            word(
                                    "95% interval",
                                    "Chance moves small counts. The interval is the range in which the figure would lie in 95 of 100 such periods."),
                            word("Conflict", "Two sources differ. Both are kept, and no average is made."),
                            word(
                                    "At least, about",
                                    "The source was not exact. The word stays with the figure, also in a sum."),
                            word(
                                    "Stale",
                                    "A figure that should have been renewed by now. It is shown with what is late, and no signal is drawn from it."))),
            new Group(
                    "Who sees what",
                    List.of(
                            word(
                                    "Audience",
                                    "Those inside, partners, the board, the public: each has rules for what is hidden."),
                            word(
                                    "Release",
                                    "Figures as one audience got them: drafted, signed off by a named owner and frozen."),
                            word("Ledger", "The record of every release, against which each new one is held."),
                            word("Suppressed", "Left out so that nobody can be recognised. It is not zero.")))));
}
