/** The pages of figures: scorecard, indicator, releases; and the API that programs read them by. */
@NullMarked
package chesil.releases.web;

import org.jspecify.annotations.NullMarked;
