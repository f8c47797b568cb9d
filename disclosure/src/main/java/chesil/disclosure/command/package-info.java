/** The shell's {@code disclosure}: files in, files out. Start at {@link chesil.disclosure.command.DisclosureCommand}. */
@NullMarked
package chesil.disclosure.command;

import org.jspecify.annotations.NullMarked;
