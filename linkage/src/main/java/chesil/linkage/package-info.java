/**
 * Records of the same person, found without a common identifier: an unsupervised probabilistic (Fellegi and Sunter) linker.
 *
 * <p>Plain Java: no framework, log, clock or environment; randomness comes in as a seed; the same input gives the same output
 * on any number of threads. Records at the edges, primitive arrays inside. Start at {@link chesil.linkage.Linker}: it takes
 * {@link chesil.linkage.Dataset}s and a {@link chesil.linkage.Model} and gives {@link chesil.linkage.Linked}.
 */
@NullMarked
package chesil.linkage;

import org.jspecify.annotations.NullMarked;
