package io.faststate.dsl.kit.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinatesTest {
    @Test
    void texts_areShort() {
        assertEquals("50%", Coordinates.percent(0.5));
        assertEquals("12.5%", Coordinates.percent(0.125));
        assertEquals("12.05%", Coordinates.percent(0.1205));
        assertEquals("-0.01%", Coordinates.percent(-0.0001));
        assertEquals("0%", Coordinates.percent(-0.00001));
        assertEquals("333.3", Coordinates.space(1.0 / 3));
        assertEquals("1500000000000", Coordinates.plain(1.5e12));
        assertEquals("0.001", Coordinates.plain(1e-3));
    }

    @Test
    void texts_areTheNumbersTheyStandFor() {
        var random = new Random(3);
        for (var i = 0; i < 100_000; i++) {
            var value = (random.nextDouble() - 0.5) * 4;
            assertEquals(value * 100, Double.parseDouble(Coordinates.percent(value).replace("%", "")), 0.00501);
            assertEquals(value, Double.parseDouble(Coordinates.pixels(value)), 0.0501);
        }
    }
}
