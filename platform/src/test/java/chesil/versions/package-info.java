@NullMarked
package chesil.versions;

import org.jspecify.annotations.NullMarked;
