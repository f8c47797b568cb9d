@NullMarked
package chesil.operating;

import org.jspecify.annotations.NullMarked;
