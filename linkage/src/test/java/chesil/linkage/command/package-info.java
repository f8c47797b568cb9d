@NullMarked
package chesil.linkage.command;

import org.jspecify.annotations.NullMarked;
