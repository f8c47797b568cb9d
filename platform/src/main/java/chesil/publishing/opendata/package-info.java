/**
 * Every public release as data: CSV and JSON an indicator, and a catalogue that machines read (DCAT).
 *
 * <p>A release is frozen, so what an address gives never changes.
 */
@NullMarked
package chesil.publishing.opendata;

import org.jspecify.annotations.NullMarked;
