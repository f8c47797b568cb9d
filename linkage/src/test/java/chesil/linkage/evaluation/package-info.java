@NullMarked
package chesil.linkage.evaluation;

import org.jspecify.annotations.NullMarked;
