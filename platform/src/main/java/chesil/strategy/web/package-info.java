/** The pages of the strategy: the map, each of its items, challenges, evidence, groups, and the forms that change them. */
@NullMarked
package chesil.strategy.web;

import org.jspecify.annotations.NullMarked;
