/** The pages of areas. */
@NullMarked
package chesil.areas.web;

import org.jspecify.annotations.NullMarked;
