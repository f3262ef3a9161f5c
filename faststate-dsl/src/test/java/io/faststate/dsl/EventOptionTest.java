package io.faststate.dsl;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.listener.Listener;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventOptionTest {
    private static final Duration TIME = Duration.ofMillis(300);
    private static final Handler HANDLER = () -> {};

    static Stream<Arguments> modifiers() {
        return Stream.of(
                Arguments.of("__debounce.300ms", EventOption.debounce(TIME)),
                Arguments.of("__debounce.300ms.leading", EventOption.debounceLeading(TIME)),
                Arguments.of("__debounce.300ms.leading.notrailing", EventOption.debounceLeadingOnly(TIME)),
                Arguments.of("__throttle.300ms", EventOption.throttle(TIME)),
                Arguments.of("__throttle.300ms.trailing", EventOption.throttleTrailing(TIME)),
                Arguments.of("__throttle.300ms.noleading.trailing", EventOption.throttleTrailingOnly(TIME)),
                Arguments.of("__delay.2s", EventOption.delay(Duration.ofSeconds(2))),
                Arguments.of("__delay.1500ms", EventOption.delay(Duration.ofMillis(1500))),
                Arguments.of("__once", EventOption.once()),
                Arguments.of("__passive", EventOption.passive()),
                Arguments.of("__capture", EventOption.capture()),
                Arguments.of("__window", EventOption.window()),
                Arguments.of("__document", EventOption.document()),
                Arguments.of("__outside", EventOption.outside()),
                Arguments.of("__prevent", EventOption.prevent()),
                Arguments.of("__stop", EventOption.stop()),
                Arguments.of("__viewtransition", EventOption.viewTransition()),
                Arguments.of("", EventOption.concurrent()),
                Arguments.of("", EventOption.confirm("Sure?")));
    }

    @ParameterizedTest
    @MethodSource("modifiers")
    void option_addsItsModifier(String modifier, EventOption option) {
        assertEquals("data-on:click" + modifier, Listener.of("click", null, HANDLER, option).name.text());
    }

    @Test
    void options_addModifiersInOrder() {
        var listener = Listener.of("click", null, HANDLER, EventOption.debounce(TIME), EventOption.prevent());
        assertEquals("data-on:click__debounce.300ms__prevent", listener.name.text());
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(EventOption.debounce(TIME), EventOption.debounce(TIME)),
                Arguments.of(EventOption.debounce(TIME), EventOption.throttle(TIME)),
                Arguments.of(EventOption.delay(TIME), EventOption.throttleTrailing(TIME)),
                Arguments.of(EventOption.once(), EventOption.once()),
                Arguments.of(EventOption.window(), EventOption.outside()),
                Arguments.of(EventOption.passive(), EventOption.prevent()),
                Arguments.of(EventOption.concurrent(), EventOption.concurrent()));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void contradictingOptions_areRefused(EventOption one, EventOption other) {
        var error = assertThrows(FastStateException.class, () -> Listener.of("click", null, HANDLER, one, other));
        assertThat(error.getMessage(), containsString("exclude each other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0S", "PT0.000999S", "PT600H", "PT2562047788015215H"})
    void time_mustFitABrowsersTimer(Duration time) {
        var error = assertThrows(FastStateException.class, () -> EventOption.debounce(time));
        assertThat(error.getMessage(), containsString("1 ms to 24 days"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void threshold_mustBeAShare(int percent) {
        assertThrows(FastStateException.class, () -> EventOption.threshold(percent));
    }
}
