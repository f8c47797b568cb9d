/**
 * Statistical process control: is a run of figures behaving as it did, or has something changed?
 *
 * <p>XmR charts and their signals are those of the NHS's Making Data Count, as the R package NHSRplotthedots 0.2.2 computes
 * them. Start at {@link chesil.statistics.spc.ControlChart}.
 *
 * @see <a href="https://www.england.nhs.uk/publication/making-data-count/">NHS England, Making Data Count</a>
 * @see <a href="https://github.com/nhs-r-community/NHSRplotthedots">NHSRplotthedots</a>
 */
@NullMarked
package chesil.statistics.spc;

import org.jspecify.annotations.NullMarked;
