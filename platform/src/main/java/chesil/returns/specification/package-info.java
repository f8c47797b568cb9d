/**
 * What a return holds, column by column: read from one YAML file a specification, all mistakes of a file at once.
 *
 * <p>Pure: no database, no framework. Start at {@link chesil.returns.specification.Specification}; the built-in ones are in
 * {@link chesil.returns.specification.Specifications}.
 */
@NullMarked
@NamedInterface("specification")
package chesil.returns.specification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
