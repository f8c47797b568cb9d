@NullMarked
package chesil.folder;

import org.jspecify.annotations.NullMarked;
