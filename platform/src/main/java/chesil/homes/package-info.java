/** The first page of each role: what needs doing, and what stands around every page. */
@NullMarked
@ApplicationModule(displayName = "Homes")
package chesil.homes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
