@NullMarked
package chesil.measures;

import org.jspecify.annotations.NullMarked;
