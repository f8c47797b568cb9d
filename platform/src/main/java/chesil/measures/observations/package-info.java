/**
 * What indicators came to. Only {@code releases} may read it (and what measures its speed): pages get figures from there,
 * for an audience.
 */
@NullMarked
@NamedInterface("observations")
package chesil.measures.observations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
