package chesil.releases;

import chesil.measures.Indicator;
import java.util.List;

/**
 * What must be hidden of the figures of an indicator before an audience outside gets them. The full method takes this one's
 * place behind the same door.
 */
public interface Protection {
    /**
     * The same readings with every figure hidden that is small or would give a small one back.
     *
     * @param readings of one indicator: of the whole footprint and of areas inside it
     */
    List<Reading> protect(Indicator indicator, List<Reading> readings);
}
