/**
 * Charts drawn on the server, as SVG: they print, they work without scripts, and a screen reader is told what they show.
 *
 * <p>A chart is a value, a {@link chesil.web.chart.Chart}; the template {@code chart/figure} shows it at the widths that
 * screens have, with its title, caption and the way to its table. Colours are the style sheet's.
 */
@NullMarked
package chesil.web.chart;

import org.jspecify.annotations.NullMarked;
