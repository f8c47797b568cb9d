@NullMarked
package chesil.disclosure.attack;

import org.jspecify.annotations.NullMarked;
