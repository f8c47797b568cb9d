/**
 * A model drafted from the data: which columns are names, days, postcodes and identifiers, how they are compared, and which rules find most
 * matches within a budget of pairs. Start at {@link chesil.linkage.suggest.Suggestion}.
 */
@NullMarked
package chesil.linkage.suggest;

import org.jspecify.annotations.NullMarked;
