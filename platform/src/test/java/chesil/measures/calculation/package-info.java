@NullMarked
package chesil.measures.calculation;

import org.jspecify.annotations.NullMarked;
