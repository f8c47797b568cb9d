/** Chesil, the open platform on which a Combating Drugs Partnership runs. Each package below is a module: see docs/house.md. */
@NullMarked
package chesil;

import org.jspecify.annotations.NullMarked;
