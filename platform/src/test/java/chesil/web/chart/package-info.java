@NullMarked
package chesil.web.chart;

import org.jspecify.annotations.NullMarked;
