package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import org.junit.jupiter.api.Test;

class LimitsTest {
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
    void limit_ofNothing_isRefused_byItsName() {
        var refused = assertThrows(FastStateException.class, () -> Limits.defaults().tabs(0));
        assertTrue(("" + refused.getMessage()).contains("tabs"), refused::toString);
    }
}
