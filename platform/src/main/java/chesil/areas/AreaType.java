package chesil.areas;

import java.util.Arrays;
import java.util.Optional;

/** What kind of area a code stands for. */
public enum AreaType {
    COUNTRY("country", "Country", "Countries", "E92", "W92"),
    REGION("region", "Region", "Regions", "E12"),
    POLICE_FORCE_AREA("police-force-area", "Police force area", "Police force areas", "E23", "W15"),
    COMMUNITY_SAFETY_PARTNERSHIP(
            "community-safety-partnership",
            "Community safety partnership",
            "Community safety partnerships",
            "E22",
            "W14"),
    INTEGRATED_CARE_BOARD("integrated-care-board", "Integrated care board", "Integrated care boards", "E54"),
    COUNTY("county", "County", "Counties", "E10"),
    /** The lower tier: unitary authorities, metropolitan and other districts, and London boroughs. */
    LOCAL_AUTHORITY("local-authority", "Local authority", "Local authorities", "E06", "E07", "E08", "E09", "W06"),
    WARD("ward", "Ward", "Wards", "E05", "W05"),
    MSOA("msoa", "Middle layer super output area", "Middle layer super output areas", "E02", "W02"),
    LSOA("lsoa", "Lower layer super output area", "Lower layer super output areas", "E01", "W01");

    private final String id;
    private final String words;
    private final String plural;
    private final String prefixes;

    AreaType(String id, String words, String plural, String... prefixes) {
        this.id = id;
        this.words = words;
        this.plural = plural;
        this.prefixes = String.join(" ", prefixes);
    }

    /** As files and addresses write it. */
    public String id() {
        return id;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    public String plural() {
        return plural;
    }

    /** The type that a code's first three characters stand for; empty for kinds that we do not hold. */
    public static Optional<AreaType> of(AreaCode code) {
        return Arrays.stream(values())
                .filter(type -> type.prefixes.contains(code.prefix()))
                .findFirst();
    }

    /** The type of this id; empty if there is none. */
    public static Optional<AreaType> named(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
