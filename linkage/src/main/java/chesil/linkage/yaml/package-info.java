/** The part of YAML that model files use, read with line numbers so that a fault can say where. Start at {@link chesil.linkage.yaml.Yaml}. */
@NullMarked
package chesil.linkage.yaml;

import org.jspecify.annotations.NullMarked;
