package io.faststate.server.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much is remembered of tabs and their events, and for how long. */
class TabsTest {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int TABS = 100;

    private final AtomicLong now = new AtomicLong();
    private final Tabs tabs = new Tabs(TABS, KEPT, 50, tab -> Set.of("committed by " + tab), now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void event_amongTheLast128_isKnown() {
        var tab = tabs.of("tab");
        for (var i = 0; i < Tabs.Tab.EVENTS - 1; i++) {
            assertTrue(tab.claim("event " + i));
        }
        assertFalse(tab.claim("event 0"));
        assertFalse(tab.claim("event 126"));
    }

    @Test
    void event_beforeTheLast128_isForgotten() {
        var tab = tabs.of("tab");
        for (var i = 0; i <= Tabs.Tab.EVENTS; i++) {
            assertTrue(tab.claim("event " + i));
        }
        assertTrue(tab.claim("event 0"));
        assertFalse(tab.claim("event 128"));
    }

    @Test
    void event_thatTheStoreKnows_isKnown() {
        assertFalse(tabs.of("tab").claim("committed by tab"));
        assertTrue(tabs.of("other").claim("committed by tab"));
    }

    @Test
    void event_thatWasTurnedAway_mayComeAgain() {
        var tab = tabs.of("tab");
        assertTrue(tab.claim("event"));
        tab.release("event");
        assertTrue(tab.claim("event"));
    }

    @Test
    void tab_withinItsTime_isRemembered() {
        assertTrue(tabs.of("tab").claim("event"));
        pass(KEPT.minusSeconds(1));
        assertFalse(tabs.of("tab").claim("event"));
        pass(KEPT.minusSeconds(1));
        assertFalse(tabs.of("tab").claim("event"), "each use begins the time anew");
    }

    @Test
    void tab_afterItsTime_isForgotten() {
        assertTrue(tabs.of("tab").claim("event"));
        pass(KEPT.plusSeconds(1));
        assertEquals(0, tabs.count());
    }

    @Test
    void tabs_overTheirLimit_areForgotten() {
        for (var i = 0; i < 10 * TABS; i++) {
            assertTrue(tabs.of("tab " + i).claim("event"));
        }
        assertTrue(tabs.count() <= TABS, () -> tabs.count() + " tabs");
    }

    @Test
    void tab_whoseEventRunsWhileItIsForgotten_isTheSameWhenItComesBack() {
        var running = tabs.of("tab");
        pass(KEPT.plusSeconds(1));
        assertEquals(0, tabs.count());
        assertSame(running, tabs.of("tab"));
    }
}
