@NullMarked
package chesil.areas;

import org.jspecify.annotations.NullMarked;
