/**
 * Returns that are keyed on a page instead of sent as a file: drafts, rows that are known beforehand, parts that colleagues
 * fill in.
 *
 * <p>What is keyed becomes a file and goes the way of every file. Start at {@link chesil.returns.keying.Drafts}, then {@link
 * chesil.returns.keying.KnownRows}.
 */
@NullMarked
package chesil.returns.keying;

import org.jspecify.annotations.NullMarked;
