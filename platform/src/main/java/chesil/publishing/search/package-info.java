/** Looks through everything that people can open, as far as who they are lets them. */
@NullMarked
package chesil.publishing.search;

import org.jspecify.annotations.NullMarked;
