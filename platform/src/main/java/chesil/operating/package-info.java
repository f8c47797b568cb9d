/**
 * Keeping Chesil running: the embedded database, migrations, start and stop, and the shell's commands.
 *
 * <p>Start at {@link chesil.operating.Commands}.
 */
@NullMarked
@ApplicationModule(displayName = "Operating")
package chesil.operating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
