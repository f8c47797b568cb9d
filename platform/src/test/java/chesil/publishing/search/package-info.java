@NullMarked
package chesil.publishing.search;

import org.jspecify.annotations.NullMarked;
