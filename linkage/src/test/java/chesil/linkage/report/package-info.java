@NullMarked
package chesil.linkage.report;

import org.jspecify.annotations.NullMarked;
