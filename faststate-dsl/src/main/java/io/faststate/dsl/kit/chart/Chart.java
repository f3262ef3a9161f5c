package io.faststate.dsl.kit.chart;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A chart: an immutable description whose methods return a changed copy, and whose {@link #view()} draws it. One chart
 * may be drawn any number of times.
 *
 * @param <C> its own type
 */
public abstract sealed class Chart<C extends Chart<C>>
        permits XyChart, PieChart, ScatterChart, HeatMap, Gauge, Sparkline, CandleChart {
    final Settings settings;

    Chart(Settings settings) {
        this.settings = settings;
    }

    abstract C with(Settings changed);

    /**
     * Sets the height of the drawing, without title, legend and labels: 240 by default.
     *
     * @param pixels 16 to 4000 CSS pixels
     * @throws FastStateException if it is outside of these
     */
    public final C height(int pixels) {
        return with(settings.height(pixels));
    }

    /** Sets the unit of the values, such as {@code °C}. It follows each value, and the title where there are axes. */
    public final C unit(String unit) {
        return with(settings.unit(unit));
    }

    /**
     * Sets how many decimals a value has. By default large values have fewer than small ones.
     *
     * @throws FastStateException if it is negative or more than 12
     */
    public final C decimals(int count) {
        if (count < 0) {
            throw new FastStateException("Chart '" + settings.title() + "' has " + count + " decimals; give 0 to 12");
        }
        return with(settings.decimals(count));
    }

    /** Sets how a value is written, in place of the locale's way, decimals and unit. */
    public final C format(DoubleFunction<String> format) {
        return with(settings.format(format));
    }

    /** Sets the language of numbers and dates: English by default; {@code page.locale()} is the visitor's. */
    public final C locale(Locale locale) {
        return with(settings.locale(locale));
    }

    /** Sets the time zone in which instants are shown: UTC by default. */
    public final C zone(ZoneId zone) {
        return with(settings.zone(zone));
    }

    /** Hides the title, for a page that shows it elsewhere. Screen readers still read it. */
    public final C hideTitle() {
        return with(settings.titled(false));
    }

    /** Draws no legend. By default there is one where a chart has more than one series. */
    public final C hideLegend() {
        return with(settings.legend(false));
    }

    /** Sets what is shown in place of a drawing without data: {@code No data} by default. */
    public final C whenEmpty(String text) {
        return with(settings.empty(text));
    }

    /**
     * Adds a switch that shows the table of values below the chart. By default the table is for screen readers only.
     *
     * @param label the label of the switch, such as {@code Show as table}
     */
    public final C tableToggle(String label) {
        return with(settings.toggle(label));
    }

    /**
     * Draws the chart. Marks, tick labels and the rows of its table are keyed rows: in a live region, a new version sends
     * those that changed.
     *
     * @throws FastStateException if the data can't be drawn: the message names the value
     */
    public abstract Element<?> view();

    final FastStateException refused(String problem) {
        return new FastStateException("Chart '" + settings.title() + "' " + problem);
    }

    /** The value, which is a number that can be drawn. */
    static double finite(String title, String what, double value) {
        if (!Double.isFinite(value)) {
            throw new FastStateException("Chart '" + title + "' has the value " + value + " in " + what
                    + "; give finite numbers, or leave the row out");
        }
        return value;
    }
}
