/**
 * What the shell's commands share, so that each keeps the same promises (docs/commands.md): tables in and out with their
 * columns carried through, every fault with its place and its mend, exit codes, and no file half-written.
 *
 * <p>Start at {@link chesil.command.TableCommand}; {@link chesil.command.Table} is what it reads and
 * {@link chesil.command.Results} what it writes.
 */
@NullMarked
package chesil.command;

import org.jspecify.annotations.NullMarked;
