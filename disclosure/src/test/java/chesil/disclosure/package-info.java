/** Tests of protection, judged by slow and obvious readers who try to undo it. */
@NullMarked
package chesil.disclosure;

import org.jspecify.annotations.NullMarked;
