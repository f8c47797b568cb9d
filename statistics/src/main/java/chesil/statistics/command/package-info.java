/** The methods of this library as commands of the shell, one a class; their names, columns and exit codes are promised. */
@NullMarked
package chesil.statistics.command;

import org.jspecify.annotations.NullMarked;
