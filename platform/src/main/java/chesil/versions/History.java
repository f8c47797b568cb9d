package chesil.versions;

import chesil.web.Fact;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The versions of an item in words, for its page. */
public final class History {
    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private History() {}

    /** A line a version, the latest first. */
    public static <T> List<Fact> lines(List<Version<T>> versions) {
        return versions.stream()
                .map(version -> new Fact(LONDON.format(version.from()), did(version) + ": " + version.reason()))
                .toList();
    }

    private static String did(Version<?> version) {
        return version.author()
                + (version.value().isEmpty() ? " ended it" : version.number() == 1 ? " entered it" : " changed it");
    }
}
