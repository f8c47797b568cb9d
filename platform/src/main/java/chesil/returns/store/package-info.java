/** Where returns are kept: tables of the register, and files encrypted under a key of their own each. */
@NullMarked
package chesil.returns.store;

import org.jspecify.annotations.NullMarked;
