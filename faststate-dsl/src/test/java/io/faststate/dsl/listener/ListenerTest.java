package io.faststate.dsl.listener;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.expression.TextSink;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.StringSignal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    private static final BooleanSignal OPEN = BooleanSignal.of("open", false);
    private static final StringSignal NAME = StringSignal.of("name", "");
    private static final Handler HANDLER = () -> {};

    private static String value(Listener listener) {
        var sink = new TextSink();
        listener.statements(sink);
        return sink.toString();
    }

    @Test
    void handler_isCalled() {
        var listener = Listener.of("click", null, HANDLER);
        assertEquals("@post(\"/a\")", value(listener));
    }

    @Test
    void clientAction_makesNoRequest() {
        var listener = Listener.of("click", OPEN.toggling(), null);
        assertEquals("$open = !$open", value(listener));
    }

    @Test
    void clientAction_runsBeforeTheHandler() {
        assertEquals("$open = !$open; @post(\"/a\")", value(Listener.of("click", OPEN.toggling(), HANDLER)));
    }

    @Test
    void condition_isAskedBeforeAnythingIsDone() {
        var option = EventOption.onlyIf(OPEN.or(NAME.isBlank()));
        assertEquals(
                "($open || ($name.trim() === \"\")) && (@post(\"/a\"))", value(Listener.of("click", null, HANDLER, option)));
        var asked = Listener.of("click", OPEN.toggling(), HANDLER, EventOption.confirm("Go"), EventOption.onlyIf(OPEN));
        assertEquals("$open && confirm(\"Go\") && ($open = !$open, @post(\"/a\"))", value(asked));
        var key = Listener.key("Enter", null, HANDLER, EventOption.onlyIf(OPEN));
        assertEquals("evt.key === \"Enter\" && ($open && (@post(\"/a\")))", value(key));
    }

    @Test
    void conditionOfNothing_isRefused() {
        var option = EventOption.onlyIf(OPEN);
        assertThrows(FastStateException.class, () -> Listener.of("click", null, null, option));
    }

    @Test
    void sending_isDoneOnceTheHandlerIsCalled() {
        var option = EventOption.optimistic(NAME.setting("").then(OPEN.setting(true)));
        assertEquals("@post(\"/a\"), $name = \"\", $open = true", value(Listener.of("submit", null, HANDLER, option)));
        assertEquals(
                "evt.key === \"Enter\" && (@post(\"/a\"), $name = \"\", $open = true)",
                value(Listener.key("Enter", null, HANDLER, option)));
    }

    @Test
    void sendingWithoutHandler_isRefused() {
        assertThrows(
                FastStateException.class,
                () -> Listener.of("click", OPEN.toggling(), null, EventOption.optimistic(NAME.setting(""))));
    }

    @Test
    void concurrentHandler_isToldToTheServer() {
        assertEquals("@post(\"/b\")", value(Listener.of("click", null, HANDLER, EventOption.concurrent())));
    }

    @Test
    void concurrentWithoutHandler_isRefused() {
        assertThrows(
                FastStateException.class, () -> Listener.of("click", OPEN.toggling(), null, EventOption.concurrent()));
    }

    @Test
    void optionAlone_hasAValueThatDoesNothing() {
        var listener = Listener.of("dragover", null, null, EventOption.prevent());
        assertEquals("data-on:dragover__prevent", listener.name.text());
        assertEquals("null", value(listener));
    }

    @Test
    void confirm_asksBeforeAllThatIsDone() {
        var ask = EventOption.confirm("Delete it");
        assertEquals("confirm(\"Delete it\") && (@post(\"/a\"))", value(Listener.of("click", null, HANDLER, ask)));
        assertEquals(
                "confirm(\"Delete it\") && ($open = !$open, @post(\"/a\"))",
                value(Listener.of("click", OPEN.toggling(), HANDLER, ask)));
        assertEquals(
                "evt.key === \"Delete\" && (evt.preventDefault(), confirm(\"Delete it\") && (@post(\"/a\")))",
                value(Listener.key("Delete", null, HANDLER, EventOption.prevent(), ask)));
    }

    @Test
    void confirmOfNothing_isRefused() {
        assertThrows(FastStateException.class, () -> EventOption.confirm(" "));
        assertThrows(FastStateException.class, () -> Listener.of("click", null, null, EventOption.confirm("Sure?")));
        assertThrows(FastStateException.class, () -> Listener.init(null, HANDLER, EventOption.confirm("Sure?")));
    }

    @Test
    void focus_isMovedToTheElementOfThatName() {
        assertEquals(
                "$open = false; $search.focus()",
                value(Listener.of("click", OPEN.setting(false).then(ClientAction.focusing("search")), null)));
        assertThrows(FastStateException.class, () -> ClientAction.focusing("a.b"));
    }

    @Test
    void key_isTestedBeforeAllStatements() {
        var listener = Listener.key("Enter", NAME.setting("").then(OPEN.toggling()), HANDLER);
        assertEquals("data-on:keydown", listener.name.text());
        assertEquals(
                "evt.key === \"Enter\" && ($name = \"\", $open = !$open, @post(\"/a\"))", value(listener));
    }

    @Test
    void preventOfAKey_leavesOtherKeysAlone() {
        var listener = Listener.key("Escape", null, HANDLER, EventOption.prevent(), EventOption.stop());
        assertEquals("data-on:keydown", listener.name.text());
        assertEquals(
                "evt.key === \"Escape\" && (evt.preventDefault(), evt.stopPropagation(), @post(\"/a\"))",
                value(listener));
    }

    @Test
    void countingOptionOfAKey_isRefused() {
        var error = assertThrows(
                FastStateException.class, () -> Listener.key("Enter", null, HANDLER, EventOption.once()));
        assertThat(error.getMessage(), containsString("once doesn't fit a key"));
    }

    @Test
    void keyName_isALiteral() {
        assertEquals("evt.key === \"\\u0022\" && (@post(\"/a\"))", value(Listener.key("\"", null, HANDLER)));
    }

    @Test
    void intersection_takesItsOwnOptions() {
        var listener = Listener.intersect(null, HANDLER, EventOption.once(), EventOption.threshold(25));
        assertEquals("data-on-intersect__once__threshold.25", listener.name.text());
        assertEquals("data-on-intersect__half", Listener.intersect(null, HANDLER, EventOption.half()).name.text());
        assertEquals("data-on-intersect__full", Listener.intersect(null, HANDLER, EventOption.full()).name.text());
        assertThrows(
                FastStateException.class,
                () -> Listener.intersect(null, HANDLER, EventOption.half(), EventOption.full()));
    }

    @Test
    void shareOfAnElement_isNoOptionOfAnEvent() {
        assertThrows(FastStateException.class, () -> Listener.of("click", null, HANDLER, EventOption.half()));
    }

    @Test
    void interval_isPartOfTheName() {
        var listener = Listener.interval(Duration.ofSeconds(5), OPEN.toggling(), null);
        assertEquals("data-on-interval__duration.5s", listener.name.text());
        assertThrows(FastStateException.class, () -> Listener.interval(Duration.ZERO, OPEN.toggling(), null));
    }

    @Test
    void initialisation_mayBeDelayed() {
        var listener = Listener.init(null, HANDLER, EventOption.delay(Duration.ofMillis(500)));
        assertEquals("data-init__delay.500ms", listener.name.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Click", "", "click once", "a__b", "a=b", "a>b", "a\"", "-a", "a-", "é"})
    void eventName_isChecked(String event) {
        var error = assertThrows(FastStateException.class, () -> Listener.of(event, null, HANDLER));
        assertThat(error.getMessage(), containsString("can't name an event"));
    }

    @Test
    void eventName_mayHaveDashes() {
        assertEquals("data-on:sl-change", Listener.of("sl-change", null, HANDLER).name.text());
    }
}
