package chesil.publishing.opendata;

import chesil.measures.Indicator;
import chesil.releases.Reading;
import chesil.releases.Release;
import java.util.List;

/**
 * One indicator of one public release.
 *
 * @param readings of the whole footprint, and of the areas inside it that were released
 * @param names of areas by code, the footprint's included
 */
record Dataset(Release release, Indicator indicator, List<Reading> readings, AreaNames names) {
    Dataset {
        readings = List.copyOf(readings);
    }

    /** What an area is called; {@code code} is an ONS code, or {@code footprint}. */
    @FunctionalInterface
    interface AreaNames {
        String of(String code);
    }

    /** Its address without the ending: {@code /open-data/3/h10-continuity-of-care}. */
    String path() {
        return "/open-data/" + release.number() + "/" + indicator.id();
    }
}
