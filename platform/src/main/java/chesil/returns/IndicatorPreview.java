package chesil.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators returns move; offered to this module by one above it, since returns know nothing of indicators. All figures
 * come as text, in the words of the audience that they are for.
 */
public interface IndicatorPreview {
    /** An indicator that a specification feeds. */
    record Fed(String name, String href) {}

    /**
     * How accepting a submission would move an indicator.
     *
     * @param place the area and period, such as "Dorset, June 2025"
     * @param now its value as things stand; null where there is none yet
     * @param then its value if the submission counted
     * @param change in words, such as "12 more"; empty where it stays
     */
    record Moved(
            String name,
            String href,
            String place,
            @Nullable String now,
            String then,
            String change) {}

    List<Fed> fedBy(SpecificationId specification);

    /** What would move if the submission counted; asked only by who may accept it. Changes nothing. */
    List<Moved> ifAccepted(Submission submission, @Nullable Submission current);
}
