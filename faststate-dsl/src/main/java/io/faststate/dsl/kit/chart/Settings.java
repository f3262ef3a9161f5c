package io.faststate.dsl.kit.chart;

import io.faststate.dsl.FastStateException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What all charts can be told.
 *
 * @param decimals how many decimals values have; -1 to choose by their size
 * @param format how values are written; null for the locale's way
 * @param toggle the label of the switch that shows the table; empty to leave the table to screen readers
 */
record Settings(
        String title,
        int height,
        String unit,
        int decimals,
        @Nullable DoubleFunction<String> format,
        Locale locale,
        ZoneId zone,
        boolean titled,
        boolean legend,
        String empty,
        String toggle) {
    static final int HEIGHT = 240;
    private static final int LEAST_HEIGHT = 16;
    private static final int MOST_HEIGHT = 4000;
    private static final int MOST_DECIMALS = 12;

    Settings {
        if (title.isBlank()) {
            throw new FastStateException("A chart has no title; give it one, since it names the drawing for screen readers,"
                    + " and hide it with .hideTitle() where the page shows it elsewhere");
        }
        if (height < LEAST_HEIGHT || height > MOST_HEIGHT) {
            throw new FastStateException("Chart '" + title + "' has a height of " + height + "; give " + LEAST_HEIGHT + " to "
                    + MOST_HEIGHT + " CSS pixels");
        }
        if (decimals < -1 || decimals > MOST_DECIMALS) {
            throw new FastStateException(
                    "Chart '" + title + "' has " + decimals + " decimals; give 0 to " + MOST_DECIMALS);
        }
    }

    static Settings of(String title, int height) {
        return new Settings(title, height, "", -1, null, Locale.ENGLISH, ZoneOffset.UTC, true, true, "No data", "");
    }

    Settings height(int value) {
        return new Settings(title, value, unit, decimals, format, locale, zone, titled, legend, empty, toggle);
    }

    Settings unit(String value) {
        return new Settings(title, height, value, decimals, format, locale, zone, titled, legend, empty, toggle);
    }

    Settings decimals(int value) {
        return new Settings(title, height, unit, value, format, locale, zone, titled, legend, empty, toggle);
    }

    Settings format(DoubleFunction<String> value) {
        return new Settings(title, height, unit, decimals, value, locale, zone, titled, legend, empty, toggle);
    }

    Settings locale(Locale value) {
        return new Settings(title, height, unit, decimals, format, value, zone, titled, legend, empty, toggle);
    }

    Settings zone(ZoneId value) {
        return new Settings(title, height, unit, decimals, format, locale, value, titled, legend, empty, toggle);
    }

    Settings titled(boolean value) {
        return new Settings(title, height, unit, decimals, format, locale, zone, value, legend, empty, toggle);
    }

    Settings legend(boolean value) {
        return new Settings(title, height, unit, decimals, format, locale, zone, titled, value, empty, toggle);
    }

    Settings empty(String value) {
        return new Settings(title, height, unit, decimals, format, locale, zone, titled, legend, value, toggle);
    }

    Settings toggle(String value) {
        return new Settings(title, height, unit, decimals, format, locale, zone, titled, legend, empty, value);
    }
}
