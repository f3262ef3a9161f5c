package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of limits has each limit with its default. */
class LimitsReferenceTest {
    private static final ReferencePage PAGE = ReferencePage.of("limits.md");
    /** It depends on the machine. */
    private static final Map<String, String> RELATIVE = Map.of("pageInstanceBytes", "a quarter of the heap");

    private static Stream<Method> limits() {
        return Stream.of(Limits.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    private static String byDefault(Method limit) {
        try {
            var value = Objects.requireNonNull(limit.invoke(Limits.defaults()));
            return RELATIVE.getOrDefault(limit.getName(), value instanceof Duration time ? text(time) : text((Number) value));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String text(Number number) {
        return String.format(Locale.ROOT, "%,d", number.longValue());
    }

    private static String text(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " days";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h";
        }
        return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    @Test
    void page_hasEachLimitWithItsDefault() {
        var expected = new TreeMap<String, String>();
        limits().forEach(limit -> expected.put(limit.getName(), byDefault(limit)));
        assertEquals(expected, new TreeMap<>(PAGE.column(1)));
    }

    @Test
    void unit_isATimeWhereTheLimitIsOne() {
        var times = new TreeMap<String, Boolean>();
        limits().forEach(limit -> times.put(limit.getName(), limit.getReturnType() == Duration.class));
        var units = new TreeMap<String, Boolean>();
        PAGE.column(2).forEach((limit, unit) -> units.put(limit, unit.equals("time")));
        assertEquals(times, units);
    }
}
