/**
 * What level a pair of values reaches, fast: a bound from sets of letters settles most pairs with one population count, a table of
 * pairs seen before settles most others, and the rest are worked out with bits in place of loops. Start at {@link chesil.linkage.compare.Comparers}.
 */
@NullMarked
package chesil.linkage.compare;

import org.jspecify.annotations.NullMarked;
