/**
 * Linkage without names: partners encode their records at home under a key that they share, and who links sees only encodings. Start at
 * {@link chesil.linkage.privacy.Encoder}, then {@link chesil.linkage.privacy.EncodedLinker}. What an attacker who holds encodings could do
 * is written down in the module's {@code docs/privacy.md}; they remain personal data.
 */
@NullMarked
package chesil.linkage.privacy;

import org.jspecify.annotations.NullMarked;
