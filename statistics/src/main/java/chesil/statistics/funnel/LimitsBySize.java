package chesil.statistics.funnel;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;

/** The two lines of a funnel. */
interface LimitsBySize {
    /** @param size above 0 */
    Interval at(double size, Confidence confidence);
}
