package chesil.publishing.opendata;

import java.util.List;

/**
 * What there is to download.
 *
 * @param publisher who is to be named
 * @param releases the latest first
 */
public record OpenDataPage(String publisher, List<OfRelease> releases) {
    /** One public release. */
    public record OfRelease(
            int number, String title, String signedOff, String known, String allHref, List<File> files) {}

    /** One indicator in it. */
    public record File(String code, String title, String period, String csvHref, String jsonHref) {}
}
