@NullMarked
package chesil.disclosure.command;

import org.jspecify.annotations.NullMarked;
