/** The pages of interventions. */
@NullMarked
package chesil.interventions.web;

import org.jspecify.annotations.NullMarked;
