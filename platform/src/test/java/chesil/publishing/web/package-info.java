@NullMarked
package chesil.publishing.web;

import org.jspecify.annotations.NullMarked;
