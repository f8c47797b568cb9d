/**
 * A linkage told in one HTML file that fetches nothing and needs no script: every chart has its table beside it. Start at
 * {@link chesil.linkage.report.Report}.
 */
@NullMarked
package chesil.linkage.report;

import org.jspecify.annotations.NullMarked;
