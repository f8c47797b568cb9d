/**
 * The one way out: every figure that a page, chart, download or answer of the API has comes from here, for an audience.
 *
 * <p>Those inside see live figures; board and public see what was released to them, frozen. Start at {@link
 * chesil.releases.Figure}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Releases",
        allowedDependencies = {
            "web",
            "versions",
            "areas",
            "access",
            "partnership",
            "returns",
            "returns::specification",
            "measures",
            "measures::observations"
        })
package chesil.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
