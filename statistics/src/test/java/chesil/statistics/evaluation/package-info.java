/** Tests of the control charts; the slow and obvious rules that judge the fast ones are in RulesTest. */
@NullMarked
package chesil.statistics.evaluation;

import org.jspecify.annotations.NullMarked;
