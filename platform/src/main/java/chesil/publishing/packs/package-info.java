/**
 * The board pack: one frozen release, and what was known on the day it was frozen, as slides, a workbook, a printed paper and
 * the twelve-month report.
 *
 * <p>Nothing here computes a figure: all come from the release by the front door of {@code releases}. Start at {@link
 * chesil.publishing.packs.Pack}, then {@link chesil.publishing.packs.Packs}.
 */
@NullMarked
package chesil.publishing.packs;

import org.jspecify.annotations.NullMarked;
