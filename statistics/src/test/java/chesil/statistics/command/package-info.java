@NullMarked
package chesil.statistics.command;

import org.jspecify.annotations.NullMarked;
