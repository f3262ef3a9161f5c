package io.faststate.dsl.kit.chart;

import static io.faststate.dsl.Html.render;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRefusalTest {
    private record Row(String name, double value) {}

    private static void refused(String message, Executable chart) {
        assertEquals(message, assertThrows(FastStateException.class, chart).getMessage());
    }

    @Test
    void valuesThatCantBeDrawn_areNamed() {
        var line = Charts.line("Heat", List.of(1, 2, 3));
        refused("Chart 'Heat' has the value NaN in series 'Oven' at 2; leave the row out, or call .gaps() to draw a gap",
                () -> line.series("Oven", List.of(1, Double.NaN, 3)).view());
        refused("Chart 'Heat' has the value Infinity in series 'Oven' at 3; give finite numbers, or leave the row out",
                () -> line.series("Oven", List.of(1, 2, Double.POSITIVE_INFINITY)).gaps().view());
        refused("Chart 'Heat' has 3 rows, but series 'Oven' has 2 values; give one value for each row",
                () -> line.series("Oven", List.of(1, 2)));
        refused("Chart 'Heat' has no series; add one by .series(\"name\", values)", line::view);
        refused("Chart 'Heat' has values from -1.7E308 to 1.7E308, too far apart for an axis; leave out what was "
                + "measured wrongly", () -> line.series("Oven", List.of(-1.7e308, 0, 1.7e308)).view());
        refused("Chart 'Heat' is stacked, but has the value -1.0 in series 'Oven' at 2; draw negative values without "
                + ".stacked()", () -> line.series("Oven", List.of(1, -1, 0)).stacked().view());
    }

    @Test
    void axesThatDontFit_areNamed() {
        refused("Chart 'Heat' has both 1 and Monday on its x axis; give numbers, dates and times, or categories, not a mix",
                () -> Charts.<Comparable<?>>line("Heat", List.of(1, "Monday")));
        refused("Chart 'Heat' has a window of PT1M, but 1 on its x axis; give window(number) for numbers",
                () -> Charts.line("Heat", List.of(1, 2)).window(Duration.ofMinutes(1)));
        refused("Chart 'Heat' has a window, but categories on its x axis; give numbers or times",
                () -> Charts.line("Heat", List.of("a")).window(2));
        refused("Chart 'Heat' has a window of 0.0; give a positive length", () -> Charts.line("Heat", List.of(1)).window(0));
        refused("Chart 'Heat' has a range from 5.0 to 5.0; give two finite numbers, the lower one first",
                () -> Charts.line("Heat", List.of(1)).range(5, 5));
        refused("Chart 'Heat' has a range from 1.0 to 1.0000000000000002, which are too close for an axis; give numbers that differ"
                        + " in their first twelve digits",
                () -> Charts.line("Heat", List.of(1)).range(1, Math.nextUp(1.0)));
        refused("Chart 'Heat' has the time +999999999-12-31 on its x axis; give years from -9999 to 9999, or leave the row out",
                () -> Charts.line("Heat", List.of(LocalDate.MAX)));
        refused("Chart 'Heat' has the time -1000000000-01-01T00:00:00Z on its x axis; give years from -9999 to 9999, or leave the"
                        + " row out",
                () -> Charts.line("Heat", List.of(Instant.MIN)));
        refused("Chart 'Heat' has positions from -1.7E308 to 1.7E308 on its x axis, too far apart for an axis; leave out what was"
                        + " measured wrongly",
                () -> Charts.line("Heat", List.of(-1.7e308, 1.7e308)).series("Oven", List.of(1, 2)).view());
        refused("Chart 'Heat' has two rows for '1 May'; give one row for each category",
                () -> Charts.bar("Heat", List.of(LocalDate.of(2025, 5, 1), LocalDate.of(2026, 5, 1)))
                        .series("Oven", List.of(1, 2)).view());
    }

    @ParameterizedTest
    @CsvSource({"1,1.0000000000000002", "0,4.9E-324", "1E300,1.0000000000000002E300", "-4.9E-324,4.9E-324", "0.1,0.10000000000000002"})
    void valuesWithoutRoomForATick_areDrawnAsOne(double low, double high) {
        var line = render(Charts.line("Heat", List.of(low, high)).series("Oven", List.of(low, high)).view());
        assertFalse(line.contains("NaN") || line.contains("Infinity"), line);
        assertTrue(line.contains("fs-chart-beside"), line);
    }

    @ParameterizedTest
    @ValueSource(ints = {-9999, 9999})
    void firstAndLastYears_areDrawn(int year) {
        var line = render(Charts.line("Heat", List.of(Year.of(year))).series("Oven", List.of(1)).view());
        assertTrue(line.contains("fs-chart-line"), line);
    }

    @Test
    void axesOnTheRightAndParts_areNamed() {
        var line = Charts.line("Heat", List.of(1, 2)).series("Oven", List.of(1, 2));
        refused("Chart 'Heat' has no series 'Hall' for its axis on the right; give one of Oven", () -> line.rightAxis("", "Hall").view());
        refused("Chart 'Heat' is stacked, and has an axis on the right; stacked series need one axis",
                () -> line.rightAxis("", "Oven").stacked().view());
        refused("Chart 'Heat' has a range from 2.0 to 1.0; give two finite numbers, the lower one first", () -> line.rightRange(2, 1));
        refused("Chart 'Heat' is zoomed, but has categories on its x axis; give numbers or times",
                () -> Charts.line("Heat", List.of("a")).zoomed(new ChartZoom.Part(0, 0.5)));
        refused("A part of an axis can't be from 0.5 to 0.5; give two numbers between 0 and 1, the lower one first",
                () -> new ChartZoom.Part(0.5, 0.5));
        refused("An axis can't be from 3.0 to 2.0; give two finite numbers, the lower one first",
                () -> new ChartZoom.Part(0, 0.5, 3, 2));
        refused("An axis can't be from 0.0 to Infinity; give two finite numbers, the lower one first",
                () -> new ChartZoom.Part(0, 0.5, 0, Double.POSITIVE_INFINITY));
    }

    @Test
    void sharesThatAreNone_areNamed() {
        refused("Chart 'Energy' has the value -1.0 in slice 'Filler'; a share can't be negative, so draw such values as bars",
                () -> Charts.pie("Energy", List.of(new Row("Filler", -1)), Row::name, Row::value));
        refused("Chart 'Energy' has two slices 'Filler'; give one row for each name",
                () -> Charts.pie("Energy", List.of(new Row("Filler", 1), new Row("Filler", 2)), Row::name, Row::value));
        refused("Chart 'Energy' has the value NaN in slice 'Filler'; give finite numbers, or leave the row out",
                () -> Charts.pie("Energy", List.of(new Row("Filler", Double.NaN)), Row::name, Row::value));
    }

    @Test
    void otherCharts_nameWhatTheyRefuse() {
        refused("Chart 'Sugar' has a candle at Mon from 5.0 to 6.0 with a low of 5.5 and a high of 7.0; give a low below both "
                        + "and a high above both",
                () -> Charts.candle("Sugar", List.of("Mon"), it -> it, it -> 5, it -> 7, it -> 5.5, it -> 6));
        refused("Chart 'Stops' has two values for 6, Mon; give one row for each cell",
                () -> Charts.heatMap("Stops", List.of(1, 2), it -> 6, it -> "Mon", it -> it));
        refused("Chart 'Oven' has the value NaN in its gauge; give finite numbers, or leave the row out",
                () -> Charts.gauge("Oven", Double.NaN, 0, 1));
        refused("Chart 'Oven' has a zone 'Warm' from 10.0; give zones upwards, here from 20.0 to below 100.0",
                () -> Charts.gauge("Oven", 1, 0, 100).zone("Hot", 20, Gauge.Zone.DANGER).zone("Warm", 10, Gauge.Zone.WARNING));
        refused("Chart 'Points' has 9 groups, but only 8 can be told apart; put the small ones together",
                () -> Charts.scatter("Points", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), it -> it, it -> it).group(it -> it).view());
        refused("Chart 'Points' has the size -1.0; give sizes of zero and more",
                () -> Charts.scatter("Points", List.of(1), it -> it, it -> it).size(it -> -1).view());
    }

    @Test
    void optionsThatMeanNothing_areNamed() {
        refused("Chart 'Heat' has a height of 3; give 16 to 4000 CSS pixels", () -> Charts.gauge("Heat", 1, 0, 2).height(3));
        refused("Chart 'Heat' has -1 decimals; give 0 to 12", () -> Charts.gauge("Heat", 1, 0, 2).decimals(-1));
        refused("A chart has no title; give it one, since it names the drawing for screen readers, and hide it with .hideTitle() "
                + "where the page shows it elsewhere", () -> Charts.gauge(" ", 1, 0, 2));
    }
}
