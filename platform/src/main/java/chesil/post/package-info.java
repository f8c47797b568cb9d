/**
 * E-mail: letters are written down in the transaction that causes them and sent soon after; no letter is sent twice, and
 * without a mail server all are kept and shown to the administrator.
 *
 * <p>Start at {@link chesil.post.Post}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Post",
        allowedDependencies = {"work", "web"})
package chesil.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
