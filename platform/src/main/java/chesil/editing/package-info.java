/**
 * The forms in which owners change, add and end items: each is described by the fields that it asks for, each change is a
 * version with its author and reason, and who may use it is said by the table of routes.
 *
 * <p>Start at {@link chesil.editing.Editable}, then {@link chesil.editing.Asked}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Editing",
        allowedDependencies = {"web", "versions", "access"})
package chesil.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
