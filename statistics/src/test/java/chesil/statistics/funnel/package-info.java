@NullMarked
package chesil.statistics.funnel;

import org.jspecify.annotations.NullMarked;
