/** Which pairs are looked at. Start at {@link chesil.linkage.block.Blocks}, then {@link chesil.linkage.block.Candidates}. */
@NullMarked
package chesil.linkage.block;

import org.jspecify.annotations.NullMarked;
