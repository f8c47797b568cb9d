package chesil.measures.calculation;

import chesil.measures.Indicator.AreaLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which larger area of a level an area lay in on a day. */
public interface AreaTree {
    /** How observations name the footprint of the partnership, which has no code of the statistics office. */
    String FOOTPRINT = "footprint";

    /** The area of that level that holds {@code area} or is it; null where there is none in the footprint. */
    @Nullable String at(AreaLevel level, String area, LocalDate day);

    /** The code of the footprint itself. */
    String footprint();

    /** Which edition of the areas the codes belong to. */
    String vintage();
}
