/**
 * Files read into dictionary-encoded datasets, on bytes: text is made of each distinct value and not of each cell. Start at
 * {@link chesil.linkage.read.CsvFile}.
 */
@NullMarked
package chesil.linkage.read;

import org.jspecify.annotations.NullMarked;
