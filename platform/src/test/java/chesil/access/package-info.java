@NullMarked
package chesil.access;

import org.jspecify.annotations.NullMarked;
