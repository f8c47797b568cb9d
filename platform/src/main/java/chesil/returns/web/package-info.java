/** The pages and the interface of returns: for a partner's data officer, and for the manager who sees all partners. */
@NullMarked
package chesil.returns.web;

import org.jspecify.annotations.NullMarked;
