package chesil.returns;

import chesil.access.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * Which indicators returns move; offered to this module by one above it, since returns know nothing of indicators. All figures
 * come as text, in the words of the audience that they are for.
 */
public interface IndicatorPreview {
    /** An indicator that a specification feeds. */
    record Fed(String name, String href) {}

    /**
     * What accepting a submission would do.
     *
     * @param isWhole whether figures stand beside changes: those who do not see live figures are told which way one goes
     * @param moves one a figure that would be another
     * @param verdicts signals and targets met that would be others
     * @param told releases that hold a figure which would no longer be so
     */
    record Consequences(boolean isWhole, List<Moved> moves, List<Verdict> verdicts, List<Told> told) {
        public Consequences {
            moves = List.copyOf(moves);
            verdicts = List.copyOf(verdicts);
            told = List.copyOf(told);
        }
    }

    /**
     * A figure that would be another.
     *
     * @param place the area and period, such as "Dorset, June 2025"
     * @param now its value as things stand, or why there is none; empty where it is not for the viewer
     * @param then its value if the submission counted
     * @param change in words, such as "12 more"
     */
    record Moved(String name, String href, String place, String now, String then, String change) {}

    /** What is said of an indicator's latest figure, and what would be: {@code about} is "Signal" or "Target". */
    record Verdict(String name, String href, String about, String now, String then) {}

    /** A release, and the figures in it that would no longer be so. */
    record Told(String release, String href, List<String> figures) {
        public Told {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Where rows of a submission count.
     *
     * @param rows how many of them, in words
     * @param releases those that hold the figure
     */
    record Went(String name, String href, String period, String rows, List<Paper> releases) {
        public Went {
            releases = List.copyOf(releases);
        }
    }

    /** A release by its name. */
    record Paper(String name, String href) {}

    List<Fed> fedBy(SpecificationId specification);

    /**
     * What would come of it if the submission counted; asked only by who may accept it. Changes nothing. Empty where it cannot
     * be said just now, because figures are being worked out.
     */
    Optional<Consequences> ifAccepted(Viewer viewer, Submission submission);

    /** The figures that a submission that counts is in, the latest period first. */
    List<Went> went(Viewer viewer, Submission submission);
}
