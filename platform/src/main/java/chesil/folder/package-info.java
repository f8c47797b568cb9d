/**
 * A partnership as a folder of text: read and checked, loaded, compared, applied and written again.
 *
 * <p>Start at {@link chesil.folder.FolderContents}, then {@link chesil.folder.FolderReader}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Partnership folder",
        allowedDependencies = {
            "versions",
            "areas",
            "access",
            "editing",
            "partnership",
            "measures",
            "returns",
            "strategy",
            "interventions",
            "calendar"
        })
package chesil.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
