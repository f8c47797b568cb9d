package chesil.strategy;

import chesil.measures.IndicatorId;
import chesil.versions.Kind;
import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question of the public's that the first page answers, if the indicator that answers it has been released.
 *
 * @param question in plain words; null for the one in the indicator's definition
 */
public record PublicQuestion(
        IndicatorId indicator, @Nullable String question) {
    public static final Kind<PublicQuestion> KIND = new Kind<>(
            "strategy",
            "public question",
            PublicQuestion.class,
            item -> item.indicator().value());

    public PublicQuestion {
        if (question != null) Text.required("question", question);
    }
}
