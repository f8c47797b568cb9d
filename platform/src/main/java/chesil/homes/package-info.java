/**
 * The first page of each role: what needs doing, and what stands around every page.
 *
 * <p>Start at {@link chesil.homes.Homes}, which puts a home together from what each module says needs this viewer.
 */
@NullMarked
@ApplicationModule(displayName = "Homes")
package chesil.homes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
