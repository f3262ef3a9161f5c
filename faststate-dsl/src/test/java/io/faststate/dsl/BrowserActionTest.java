package io.faststate.dsl;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.dialog;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.render;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.element.Popover;
import io.faststate.dsl.expression.TextSink;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.ScrollOption;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ToastKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers do besides showing a page. */
class BrowserActionTest {
    private static final BooleanSignal OPEN = BooleanSignal.of("open", true);
    private static final StringSignal TEXT = StringSignal.of("text", "");

    @Test
    void dialog_isOpenedOnceAndClosed() {
        assertEquals("$help.open || $help.showModal()", TextSink.text(ClientAction.showingModal("help")));
        assertEquals("$help.close()", TextSink.text(ClientAction.closing("help")));
    }

    @Test
    void dialog_followsASignalAndTheOtherWayRound() {
        assertEquals(
                "<dialog data-preserve-attr=\"open\" data-effect=\"$open ? el.open || el.showModal() : el.close()\""
                        + " data-on:close=\"el.open || ($open = false)\"></dialog>",
                render(dialog().openWhen(OPEN)));
    }

    @Test
    void details_beginAsTheirSignal() {
        assertEquals(
                "<details open data-preserve-attr=\"open\" data-effect=\"el.open = $open\""
                        + " data-on:toggle=\"$open = el.open\"></details>",
                render(details().openWhen(OPEN)));
    }

    @Test
    void popover_isNamedByItsButton() {
        var tip = div().id("tip").popover(Popover.AUTO);
        assertEquals("<button popovertarget=\"tip\"></button>", render(button().popovertarget(tip)));
        assertThat(render(div().popoverWhen(OPEN)), containsString("popover=\"auto\""));
        assertEquals("$tip.togglePopover({force: true, source: el})", TextSink.text(ClientAction.showingPopover("tip")));
        assertEquals("$tip.togglePopover(false)", TextSink.text(ClientAction.hidingPopover("tip")));
    }

    @Test
    void popoverThatIsNone_isRefused() {
        assertThrows(FastStateException.class, () -> button().popovertarget(div().id("tip")));
        assertThrows(FastStateException.class, () -> button().popovertarget(div().popover(Popover.AUTO)));
    }

    @Test
    void copy_doesTheRestOnceItIsDone() {
        assertEquals(
                "@clipboard($text, () => (($open = true, setTimeout(() => ($open = false), 1000)), @toast(\"Done\", 'info', 5000)))",
                TextSink.text(ClientAction.copying(TEXT, OPEN.flashing().then(ClientAction.showingToast("Done")))));
        assertThrows(FastStateException.class, () -> OPEN.flashing(Duration.ZERO));
    }

    @Test
    void errorToast_stays() {
        assertEquals("@toast($text, 'error', 0)", TextSink.text(ClientAction.showingToast(ToastKind.ERROR, TEXT)));
    }

    @Test
    void scrolling_takesOneOptionOfAKind() {
        assertEquals(
                "$end.scrollIntoView({behavior: 'smooth', block: 'center'})",
                TextSink.text(ClientAction.scrollingIntoView("end", ScrollOption.SMOOTH, ScrollOption.CENTER)));
        assertThrows(
                FastStateException.class,
                () -> ClientAction.scrollingIntoView("end", ScrollOption.START, ScrollOption.CENTER));
    }

    @ParameterizedTest
    @CsvSource({
        "ctrl+k, Control+K Meta+K", "?, ?", "alt+shift+ArrowUp, Alt+Shift+ArrowUp", "ctrl++, Control+Plus Meta+Plus", "F2, F2"
    })
    void shortcut_isToldToAssistiveTechnology(String keys, String aria) {
        assertThat(render(button().shortcut(keys)), containsString("aria-keyshortcuts=\"" + aria + "\""));
    }

    @Test
    void shortcut_clicksAButtonAndFocusesAField() {
        assertThat(render(button().shortcut("ctrl+s")), containsString("evt.preventDefault(), el.click())"));
        assertThat(render(input().shortcut("ctrl+s")), containsString("evt.preventDefault(), el.focus())"));
        assertThat(render(button().shortcut("ctrl+s")), containsString("data-on:keydown__window="));
    }

    @ParameterizedTest
    @CsvSource({"ctrl+s, KeyS", "alt+1, Digit1"})
    void shortcut_isAlsoTheKeyOfAnotherLayout(String keys, String code) {
        assertThat(render(button().shortcut(keys)), containsString("|| evt.key > '~' &amp;&amp; evt.code === &#34;" + code));
    }

    @Test
    void shortcuts_ofOneElementAreAllTold() {
        assertThat(render(button().shortcut("a").shortcut("b")), containsString("aria-keyshortcuts=\"A B\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ctrl+", "strg+k", "ctrl k+x"})
    void shortcutThatIsNone_isRefused(String keys) {
        assertThrows(FastStateException.class, () -> button().shortcut(keys));
    }
}
