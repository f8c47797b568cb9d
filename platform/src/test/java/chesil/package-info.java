@NullMarked
package chesil;

import org.jspecify.annotations.NullMarked;
