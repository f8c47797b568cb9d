/**
 * What each partner sends, and what became of it row by row.
 *
 * <p>Each row is accepted, or rejected with reasons; nothing is deleted save by recorded destruction. Start at {@link
 * chesil.returns.RowOutcome}, then {@link chesil.returns.Submission}, {@link chesil.returns.Move} and {@link
 * chesil.returns.Submissions}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Returns",
        allowedDependencies = {"web", "versions", "areas", "access", "partnership", "work"})
package chesil.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
