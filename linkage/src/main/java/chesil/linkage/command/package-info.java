/** The shell's {@code link}: files in, files out. Start at {@link chesil.linkage.command.LinkCommand}. */
@NullMarked
package chesil.linkage.command;

import org.jspecify.annotations.NullMarked;
