package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static List<Method> limits() {
        return Arrays.stream(Limits.class.getMethods())
                .filter(method -> method.getReturnType() == Limits.class && method.getParameterCount() == 1)
                .toList();
    }

    /** A number or a duration, whichever a limit is. */
    private static Object value(Method limit, int number) {
        var type = limit.getParameterTypes()[0];
        return type == Duration.class ? Duration.ofSeconds(number) : type == long.class ? (Object) (long) number : number;
    }

    private static Limits set(Limits limits, Method limit, int number) throws ReflectiveOperationException {
        return (Limits) limit.invoke(limits, value(limit, number));
    }

    private static Object get(Limits limits, Method limit) throws ReflectiveOperationException {
        return Limits.class.getDeclaredMethod(limit.getName()).invoke(limits);
    }

    @Test
    void limits_areValues() {
        var few = Limits.defaults().tabs(5);
        var others = few.streams(7).tabs(6);
        assertEquals(5, few.tabs());
        assertEquals(10_000, few.streams());
        assertEquals(6, others.tabs());
        assertEquals(7, others.streams());
    }

    @Test
    void limits_keepTheOthers() throws ReflectiveOperationException {
        var all = Limits.defaults();
        for (var i = 0; i < limits().size(); i++) {
            all = set(all, limits().get(i), 1_000 + i);
        }
        for (var i = 0; i < limits().size(); i++) {
            assertEquals(value(limits().get(i), 1_000 + i), get(all, limits().get(i)), limits().get(i).getName());
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limit_ofNothing_isRefused_byItsName(Method limit) {
        var thrown = assertThrows(InvocationTargetException.class, () -> set(Limits.defaults(), limit, 0));
        var refused = assertInstanceOf(FastStateException.class, thrown.getCause());
        assertTrue(("" + refused.getMessage()).contains("Limit " + limit.getName() + " "), refused::toString);
    }
}
