/**
 * Charts, drawn on the server as SVG: lines, areas, bars, pies, points, heat maps, gauges, sparklines and candles. They
 * need no script. Begin with {@link io.faststate.dsl.kit.chart.Charts}.
 *
 * {@snippet :
 * live(PLANT, plant -> Charts.line("Throughput", plant.readings(), Reading::time)
 *         .series("North", Reading::north)
 *         .series("South", Reading::south)
 *         .unit("bottles/min")
 *         .window(Duration.ofMinutes(5))
 *         .view());
 * }
 *
 * <p>Beside each drawing is a table with its values for screen readers. Series differ by colour, and by dashes or shapes.
 * Colours come from the theme: the CSS variables {@code --chart-1} to {@code --chart-8}.
 *
 * <p>A chart fits the width of its place; its texts keep their size. In a live region, a new version sends only the marks
 * that changed.
 */
@NullMarked
package io.faststate.dsl.kit.chart;

import org.jspecify.annotations.NullMarked;
