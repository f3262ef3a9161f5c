package io.faststate.server.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.value.FieldText.Fault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records between a page and its browser: what is written for one is read as the same. */
class RecordSignalTest {
    private enum Theme {
        LIGHT,
        DARK
    }

    private record Address(String city, short floor, Theme look) {}

    private record Profile(
            String name,
            int age,
            long large,
            double height,
            BigDecimal debt,
            boolean news,
            Theme theme,
            LocalDate born,
            LocalTime rises,
            Address address,
            List<Theme> themes,
            Optional<String> nick,
            @Nullable Theme last) {}

    private static final Profile ADA = new Profile(
            "Ada", 36, 1L << 40, 1.7, new BigDecimal("0.10"), true, Theme.DARK, LocalDate.of(1815, 12, 10), LocalTime.of(6, 30),
            new Address("London", (short) 1, Theme.LIGHT), List.of(Theme.DARK, Theme.LIGHT), Optional.empty(), null);

    private static String written(Record record) {
        return SignalJson.writer().member("draft", record).end().text();
    }

    private static @Nullable Object read(String json) {
        var declared = Map.<String, Signal<?>>of("draft", RecordSignal.of("draft", ADA));
        return new SignalDecoder(16, 100).decode(json.getBytes(StandardCharsets.UTF_8), declared).get("draft");
    }

    @Test
    void record_isReadAsItWasWritten() {
        assertEquals(ADA, read(written(ADA)));
    }

    @Test
    void numbers_areTheTextsOfTheirFields() {
        var json = written(ADA);
        assertTrue(json.contains("\"age\":\"36\",\"large\":\"1099511627776\",\"height\":\"1.7\",\"debt\":\"0.10\""), json);
    }

    private record Alarm(LocalTime at, LocalDateTime last) {}

    /** A time field takes no more than milliseconds. */
    @Test
    void nanoseconds_areKeptWhileTheirFieldIsUntouched() {
        var alarm = new Alarm(LocalTime.of(6, 30, 15, 123_456_789), LocalDateTime.of(2026, 1, 2, 3, 4, 5, 1));
        var json = written(alarm);
        assertEquals("{\"draft\":{\"at\":\"06:30:15.123\",\"last\":\"2026-01-02T03:04:05\"}}", json);
        var declared = Map.<String, Signal<?>>of("draft", RecordSignal.of("draft", alarm));
        var decoder = new SignalDecoder(16, 100);
        assertEquals(alarm, decoder.decode(json.getBytes(StandardCharsets.UTF_8), declared).get("draft"));
        var changed = json.replace("15.123", "15.124").getBytes(StandardCharsets.UTF_8);
        assertEquals(new Alarm(LocalTime.of(6, 30, 15, 124_000_000), alarm.last()), decoder.decode(changed, declared).get("draft"));
    }

    @Test
    void fieldsThatHoldNoValue_areNamed() {
        var json = written(ADA).replace("\"36\"", "\"\"").replace("\"0.10\"", "\"a lot\"").replace("1815-12-10", "")
                .replace("\"floor\":\"1\"", "\"floor\":\"1.5\"");
        var faults = Map.of("age", Fault.NO_NUMBER, "debt", Fault.NO_NUMBER, "born", Fault.NO_TIME, "address.floor", Fault.FRACTION);
        var fields = assertInstanceOf(UnreadableFields.class, read(json));
        assertEquals(ADA, fields.rest());
        assertEquals(faults, fields.faults());
    }

    /** The browser deletes what is null. */
    @Test
    void memberThatWasNothing_mayBeMissing() {
        assertEquals(ADA, read(written(ADA).replace(",\"nick\":null,\"last\":null", "")));
    }

    @Test
    void memberThatIsNotDeclared_isIgnored() {
        assertEquals(ADA, read(written(ADA).replace("\"age\"", "\"admin\":true,\"age\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DARK\"|\"BLUE\"", "\"DARK\"|0", "\"Ada\"|null", "\"Ada\"|7", "\"name\"|\"other\"", "true|\"yes\"", "[|7,["})
    void valueThatNoFieldGives_isRefused(String change) {
        var parts = change.split("\\|");
        var json = written(ADA).replace(parts[0], parts[1]);
        assertThrows(SignalException.class, () -> read(json));
    }
}
