package chesil.areas;

import java.nio.file.Path;

/** The areas that come with Chesil, and those of the Dorset folder, as tests share them. */
public final class DorsetAreas {
    private static final Holdings NATIONAL = AreaFiles.national();
    private static final AreaFiles.Read LOCAL = AreaFiles.local(Path.of("../partnerships/dorset"), NATIONAL);
    private static final Gazetteer GAZETTEER = Gazetteer.of(NATIONAL.and(LOCAL.holdings()));

    private DorsetAreas() {}

    public static Holdings holdings() {
        return NATIONAL.and(LOCAL.holdings());
    }

    public static Gazetteer gazetteer() {
        return GAZETTEER;
    }

    static AreaFiles.Read local() {
        return LOCAL;
    }
}
