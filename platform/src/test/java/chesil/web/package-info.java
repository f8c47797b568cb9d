@NullMarked
package chesil.web;

import org.jspecify.annotations.NullMarked;
