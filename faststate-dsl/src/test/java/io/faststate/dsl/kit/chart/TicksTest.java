package io.faststate.dsl.kit.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.kit.chart.Axis.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final Settings PLAIN = Settings.of("Chart", 240);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> labels(double low, double high) {
        return labels(Axis.of(PLAIN, low, high, null, false, 5));
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Tick::label).toList();
    }

    private static List<String> times(LocalDateTime from, LocalDateTime to, ZoneId zone) {
        var ticks = new TimeTicks(PLAIN.zone(zone));
        var low = TimeTicks.seconds(from.atZone(zone));
        var high = TimeTicks.seconds(to.atZone(zone));
        return ticks.between(low, high, TimeTicks.step(high - low, 8)).stream().map(Tick::label).toList();
    }

    private static LocalDateTime at(int month, int day, int hour, int minute) {
        return LocalDateTime.of(2026, month, day, hour, minute);
    }

    @Test
    void numbers_haveNiceTicksAroundThem() {
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(3, 97));
        assertEquals(List.of("0.0", "0.1", "0.2", "0.3"), labels(0.02, 0.29));
        assertEquals(List.of("-10", "-5", "0", "5"), labels(-8, 4));
        assertEquals(List.of("1M", "1.5M", "2M", "2.5M", "3M"), labels(1_000_000, 3_000_000));
        assertEquals(List.of("1E300", "1.5E300", "2E300", "2.5E300", "3E300"), labels(1e300, 3e300));
        assertEquals(List.of("0", "5E-301", "1E-300"), labels(Axis.of(PLAIN, 0, 1e-300, null, false, 2)));
        assertEquals(List.of("0.000000", "0.000002", "0.000004", "0.000006", "0.000008", "0.000010"), labels(1e-6, 9.2e-6));
    }

    @Test
    void anyRange_hasFewTicksThatAreMultiplesOfTheStepAndCoverIt() {
        var random = new Random(18);
        for (var i = 0; i < 20_000; i++) {
            var low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(24) - 12);
            var high = low + random.nextDouble() * Math.pow(10, random.nextInt(24) - 12) + Math.abs(low) * 1e-6;
            var axis = Axis.of(PLAIN, low, high, null, false, 5);
            var seen = low + " to " + high + ": " + axis;
            var rounding = axis.step() * 1e-6;
            assertTrue(axis.low() <= low + rounding && axis.high() >= high - rounding, seen);
            assertTrue(axis.ticks().size() >= 2 && axis.ticks().size() <= 7, seen);
            assertEquals(axis.low(), axis.ticks().getFirst().at(), rounding, seen);
            assertEquals(axis.high(), axis.ticks().getLast().at(), rounding, seen);
        }
    }

    @Test
    void equalValues_haveRoomAroundThem() {
        assertEquals(0.5, Axis.of(PLAIN, 42, 42, null, false, 5).at(42), 0.3);
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(0, 0));
        assertTrue(Axis.of(PLAIN, -7, -7, null, false, 5).high() > -7);
    }

    @Test
    void step_isAmongOneTwoAndFive() {
        assertEquals(20, Ticks.step(97, 5));
        assertEquals(0.2, Ticks.step(1, 5));
        assertEquals(0.05, Ticks.step(0.21, 5));
        assertEquals(1e9, Ticks.step(5e9, 5));
    }

    @Test
    void ranks_stayWithTheTickWhenTheAxisMoves() {
        var texts = new NumberTexts(PLAIN);
        var before = Ticks.between(0, 100, 10, texts);
        var after = Ticks.between(10, 110, 10, texts);
        assertEquals(before.get(3).rank(), after.get(2).rank());
        assertEquals(List.of(0, 1, 2, 1, 0), before.subList(0, 5).stream().map(Tick::rank).toList());
    }

    @Test
    void times_haveTicksWhereTheClockIsFull() {
        assertEquals(List.of("09:12:00", "09:12:10", "09:12:20", "09:12:30", "09:12:40", "09:12:50", "09:13:00"),
                times(at(3, 1, 9, 12), at(3, 1, 9, 13), ZoneId.of("UTC")));
        assertEquals(List.of("09:15", "09:20", "09:25", "09:30", "09:35", "09:40"),
                times(at(3, 1, 9, 12), at(3, 1, 9, 44), ZoneId.of("UTC")));
        assertEquals(List.of("18:00", "21:00", "2 Mar", "03:00", "06:00", "09:00"),
                times(at(3, 1, 17, 0), at(3, 2, 11, 0), ZoneId.of("UTC")));
    }

    @Test
    void days_haveTicksAtMidnightOfTheZone_alsoWhenTheClockChanges() {
        // The clock in Berlin is put forward on 29 March 2026, at 2 in the morning.
        assertEquals(List.of("12:00", "18:00", "29 Mar", "06:00", "12:00", "18:00", "30 Mar", "06:00"),
                times(at(3, 28, 10, 0), at(3, 30, 8, 0), BERLIN));
        // It is put back on 25 October: that night has five hours between 0 and 4.
        assertEquals(List.of("25 Oct", "01:00", "02:00", "03:00", "04:00"),
                times(at(10, 25, 0, 0), at(10, 25, 4, 0), BERLIN).stream().distinct().filter(it -> !it.endsWith("30")).toList());
    }

    @Test
    void weeks_beginOnMondays_andMonthsOnTheirFirst() {
        assertEquals(List.of("2 Mar", "9 Mar", "16 Mar", "23 Mar", "30 Mar", "6 Apr"),
                times(at(3, 1, 0, 0), at(4, 12, 0, 0), ZoneId.of("UTC")));
        assertEquals(List.of("2026", "Apr", "Jul", "Oct", "2027"),
                times(at(1, 1, 0, 0), LocalDateTime.of(2027, 2, 1, 0, 0), ZoneId.of("UTC")));
        assertEquals(List.of("2010", "2015", "2020", "2025"),
                times(LocalDateTime.of(2006, 5, 1, 0, 0), LocalDateTime.of(2029, 1, 1, 0, 0), ZoneId.of("UTC")));
    }

    @Test
    void months_areNamedInTheLanguage() {
        var settings = PLAIN.locale(Locale.GERMAN);
        var positions = Positions.of("Chart", List.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 1)));
        var labels = labels(PositionAxis.of(settings, positions, 0, ChartZoom.Part.WHOLE).axis());
        assertTrue(labels.contains("Okt."), labels.toString());
    }

    @Test
    void window_endsAtAFullStep_andStaysUntilARowIsBeyond() {
        var start = Instant.parse("2026-03-01T09:00:00Z");
        var seen = -1.0;
        var moves = 0;
        for (var second = 200; second < 260; second++) {
            var positions = Positions.of("Chart", List.of(start, start.plusSeconds(second)));
            var axis = PositionAxis.of(PLAIN, positions, 120, ChartZoom.Part.WHOLE);
            var last = (double) start.getEpochSecond() + second;
            assertEquals(0, axis.shown(axis.low()), 1e-9);
            assertTrue(axis.shown(last) <= 1 && axis.shown(last - 120) >= 0, axis.toString());
            assertEquals(0, axis.low() % 15);
            assertEquals(axis.axis().ticks().getLast().at(), axis.low() + axis.steps() * 15);
            moves += axis.low() == seen ? 0 : 1;
            seen = axis.low();
        }
        assertEquals(5, moves, "one for the first, and one for each 15 seconds");
    }

    @Test
    void windowThatMovesOn_keepsItsPlacesForEightSteps() {
        var places = new TreeSet<Double>();
        var spans = new TreeSet<String>();
        for (var last = 1_000; last < 1_800; last++) {
            var axis = PositionAxis.of(PLAIN, Positions.of("Chart", List.of(0, last)), 80, ChartZoom.Part.WHOLE);
            assertTrue(axis.moved() >= 0 && axis.moved() < PositionAxis.MOST_MOVES);
            assertTrue(axis.axis().at(last) <= axis.width(), axis.toString());
            places.add(axis.axis().low());
            spans.add(axis.begin() + " " + axis.end());
            var shows = Arrays.stream(axis.shows().split(" ")).mapToDouble(Double::parseDouble).map(it -> axis.begin() + it * (axis.end() - axis.begin())).toArray();
            assertEquals(axis.low(), shows[0], 1e-6);
            assertEquals(axis.low() + axis.steps() * axis.axis().step(), shows[1], 1e-6);
        }
        assertEquals(places.size(), spans.size(), spans::toString);
        assertTrue(places.size() >= 10 && places.size() <= 11, places.toString());
    }

    @Test
    void hugeAndOddTimes_areDrawn() {
        assertTrue(times(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9000, 1, 1, 0, 0), ZoneId.of("UTC")).size() <= 10);
        var positions = Positions.of("Chart", List.of(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofMillis(300))));
        assertTrue(PositionAxis.of(PLAIN, positions, 0, ChartZoom.Part.WHOLE).axis().ticks().size() >= 1);
    }
}
