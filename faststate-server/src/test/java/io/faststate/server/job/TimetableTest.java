package io.faststate.server.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T01:29:59.999Z, 2026-01-10T01:30:00Z",
        "2026-01-10T01:30:00Z,     2026-01-11T01:30:00Z",
        "2026-01-10T23:30:00Z,     2026-01-11T01:30:00Z",
    })
    void time_ofADay_comesOnceADay(Instant after, Instant expected) {
        assertEquals(expected, Timetable.next(after, LocalTime.of(2, 30), BERLIN));
    }

    /** On March 29, 2026 clocks went from 02:00 to 03:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T01:30:00Z, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    })
    void time_thatADayDoesNotHave_comesLater(Instant after, Instant expected) {
        assertEquals(expected, Timetable.next(after, LocalTime.of(2, 30), BERLIN));
    }

    /** On October 25, 2026 clocks went from 03:00 to 02:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "2026-10-25T01:00:00Z, 2026-10-26T01:30:00Z",
    })
    void time_thatADayHasTwice_comesOnce(Instant after, Instant expected) {
        assertEquals(expected, Timetable.next(after, LocalTime.of(2, 30), BERLIN));
    }
}
