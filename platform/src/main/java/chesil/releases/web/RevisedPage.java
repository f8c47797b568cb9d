package chesil.releases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was revised: figures that the board was told otherwise, files that took the place of others, and what that did.
 *
 * @param release the latest to the board; null where nothing was released to it yet
 * @param told figures that it gave otherwise
 * @param files the latest submissions that superseded another
 * @param replaced the latest figures that took the place of others
 */
public record RevisedPage(@Nullable Told release, List<Line> told, List<File> files, List<Line> replaced) {

    /** The release that the board was given last. */
    public record Told(String name, String href, String signed) {}

    /** One figure, old and new; {@code when} is empty where a release says it. */
    public record Line(String indicator, String href, String period, String before, String now, String when) {}

    /** A submission that superseded another. */
    public record File(String name, String href, String partner, String when, String changes) {}
}
