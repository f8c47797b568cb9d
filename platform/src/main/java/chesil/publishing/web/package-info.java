/** The pages of the public, and what they show. */
@NullMarked
package chesil.publishing.web;

import org.jspecify.annotations.NullMarked;
