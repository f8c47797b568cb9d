@NullMarked
package chesil.publishing;

import org.jspecify.annotations.NullMarked;
