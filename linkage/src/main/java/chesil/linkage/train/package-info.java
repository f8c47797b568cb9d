/**
 * What agreement is worth, learnt from the data themselves: u from pairs taken at random, m by expectation-maximisation over counts of
 * patterns, the prior from both. Start at {@link chesil.linkage.train.Trainer}.
 */
@NullMarked
package chesil.linkage.train;

import org.jspecify.annotations.NullMarked;
