/** The page on which an administrator sees what became of letters. */
@NullMarked
package chesil.post.web;

import org.jspecify.annotations.NullMarked;
