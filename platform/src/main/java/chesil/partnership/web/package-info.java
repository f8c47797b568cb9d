/** The pages of the partnership itself. */
@NullMarked
package chesil.partnership.web;

import org.jspecify.annotations.NullMarked;
