/**
 * Values brought into one form before they are compared: names, days, postcodes, identifiers with their check digits. All of
 * it is done once a distinct value. Start at {@link chesil.linkage.standardise.Standardiser}.
 */
@NullMarked
package chesil.linkage.standardise;

import org.jspecify.annotations.NullMarked;
