/** Tests of the statistics kernel: published worked values, published fixtures where they are at hand, and properties. */
@NullMarked
package chesil.statistics;

import org.jspecify.annotations.NullMarked;
