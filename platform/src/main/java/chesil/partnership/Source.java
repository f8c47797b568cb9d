package chesil.partnership;

import chesil.versions.Kind;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where something that the folder says was said: cited by its id everywhere else. */
public record Source(
        SourceId id,
        String title,
        String publisher,
        @Nullable PartialDate date,
        @Nullable URI url) {
    public static final Kind<Source> KIND =
            new Kind<>("partnership", "source", Source.class, item -> item.id().value());

    public Source {
        Text.required("title", title);
        Text.required("publisher", publisher);
    }
}
