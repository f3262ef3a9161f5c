package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.server.datastar.DatastarEvent;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.ExecuteScript;
import io.faststate.server.datastar.Namespace;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.datastar.PatchSignals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each event's bytes: what is left out, what is written, and in which order. */
class EventWriterTest {
    private static void written(String wanted, DatastarEvent... events) {
        var out = EventWriter.create();
        for (var event : events) {
            out.write(event);
        }
        var bytes = out.take();
        assertEquals(wanted, new String(bytes, StandardCharsets.UTF_8));
        assertArrayEquals(wanted.getBytes(StandardCharsets.UTF_8), bytes);
    }

    @Test
    void elements_byDefault_areTheElementsAlone() {
        written("event: datastar-patch-elements\ndata: elements <p id=\"a\">ä 😀</p>\n\n",
                PatchElements.of("<p id=\"a\">ä 😀</p>"));
    }

    @Test
    void elements_withDefaultsGiven_leaveThemOut() {
        written("event: datastar-patch-elements\ndata: elements <p id=\"a\"></p>\n\n",
                PatchElements.builder()
                        .mode(PatchMode.OUTER)
                        .namespace(Namespace.HTML)
                        .viewTransition(false)
                        .retry(Duration.ofSeconds(1))
                        .elements("<p id=\"a\"></p>")
                        .build());
    }

    @Test
    void elements_withAllOptions_haveThemInOrder() {
        written("""
                event: datastar-patch-elements
                id: 42
                retry: 2500
                data: selector #chart > g
                data: mode prepend
                data: namespace svg
                data: useViewTransition true
                data: viewTransitionSelector #chart
                data: elements <circle r="1"/>

                """,
                PatchElements.builder()
                        .elements("<circle r=\"1\"/>")
                        .viewTransitionSelector("#chart")
                        .viewTransition(true)
                        .namespace(Namespace.SVG)
                        .mode(PatchMode.PREPEND)
                        .selector("#chart > g")
                        .retry(Duration.ofMillis(2500))
                        .eventId("42")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(PatchMode.class)
    void elements_inEachMode_nameIt(PatchMode mode) {
        var name = mode.name().toLowerCase(Locale.ROOT);
        written("event: datastar-patch-elements\ndata: selector #a\n"
                        + (mode == PatchMode.OUTER ? "" : "data: mode " + name + "\n")
                        + "data: elements <p></p>\n\n",
                PatchElements.builder().selector("#a").mode(mode).elements("<p></p>").build());
    }

    @ParameterizedTest
    @EnumSource(Namespace.class)
    void elements_inEachNamespace_nameIt(Namespace namespace) {
        var name = namespace.name().toLowerCase(Locale.ROOT);
        written("event: datastar-patch-elements\n"
                        + (namespace == Namespace.HTML ? "" : "data: namespace " + name + "\n")
                        + "data: elements <a id=\"x\"></a>\n\n",
                PatchElements.builder().namespace(namespace).elements("<a id=\"x\"></a>").build());
    }

    @Test
    void elements_ofSeveralLines_haveOneFieldEach() {
        written("""
                event: datastar-patch-elements
                data: elements <pre id="a">
                data: elements   one
                data: elements\s
                data: elements two</pre>
                data: elements\s

                """,
                PatchElements.of("<pre id=\"a\">\n  one\r\n\rtwo</pre>\n"));
    }

    @Test
    void elements_removed_needNoMarkup() {
        written("event: datastar-patch-elements\ndata: selector #a, .b\ndata: mode remove\n\n",
                PatchElements.remove("#a, .b"));
    }

    @Test
    void signals_byDefault_areTheSignalsAlone() {
        written("event: datastar-patch-signals\ndata: signals {\"a\":1,\"b\":null}\n\n",
                PatchSignals.of("{\"a\":1,\"b\":null}"));
    }

    @Test
    void signals_withAllOptions_haveThemInOrder() {
        written("""
                event: datastar-patch-signals
                id: x
                retry: 0
                data: onlyIfMissing true
                data: signals {"a":{"b":[1,2]}}

                """,
                PatchSignals.builder()
                        .signals("{\"a\":{\"b\":[1,2]}}")
                        .onlyIfMissing(true)
                        .retry(Duration.ZERO)
                        .eventId("x")
                        .build());
    }

    @Test
    void signals_ofSeveralLines_haveOneFieldEach() {
        written("event: datastar-patch-signals\ndata: signals {\ndata: signals \"a\":  1\ndata: signals }\n\n",
                PatchSignals.of("{\n\"a\":  1\r\n}"));
    }

    @Test
    void script_byDefault_removesItself() {
        written("""
                event: datastar-patch-elements
                data: selector body
                data: mode append
                data: elements <script data-effect="el.remove()">if (1 < 2) {
                data: elements   go("&");
                data: elements }</script>

                """,
                ExecuteScript.of("if (1 < 2) {\n  go(\"&\");\n}"));
    }

    @Test
    void script_withAllOptions_hasThemInOrder() {
        written("""
                event: datastar-patch-elements
                id: s
                retry: 7
                data: selector body
                data: mode append
                data: elements <script type="module" data-x="&#34;&gt;" async="">go()</script>

                """,
                ExecuteScript.builder()
                        .script("go()")
                        .autoRemove(false)
                        .attribute("type", "module")
                        .attribute("data-x", "\">")
                        .attribute("async", "")
                        .eventId("s")
                        .retry(Duration.ofMillis(7))
                        .build());
    }

    @Test
    void script_thatHoldsAnEndTag_doesNotEnd() {
        written("""
                event: datastar-patch-elements
                data: selector body
                data: mode append
                data: elements <script data-effect="el.remove()">say('\\u003c/SCRIPT>\\u003c!--')</script>

                """,
                ExecuteScript.of("say('</SCRIPT><!--')"));
    }

    @Test
    void events_inARow_followEachOther() {
        written("""
                event: datastar-patch-signals
                data: signals {}

                event: datastar-patch-elements
                data: elements <b id="b"></b>

                """,
                PatchSignals.builder().build(), PatchElements.of("<b id=\"b\"></b>"));
    }

    @Test
    void mark_isAnIdAndNoEvent() {
        var text = new String(EventWriter.create().mark(7).take(), StandardCharsets.UTF_8);
        assertEquals("id: 7\n\n", text);
        assertEquals(List.of(), SseEvent.all(text));
    }

    @ParameterizedTest
    @EnumSource(value = PatchMode.class, names = {"INNER", "PREPEND", "APPEND", "BEFORE", "AFTER", "REMOVE"})
    void mode_withoutWhatItNeeds_isRefused(PatchMode mode) {
        var builder = PatchElements.builder().mode(mode);
        assertThrows(FastStateException.class, builder::build);
    }

    @Test
    void optionsThatNoBrowserFollows_areRefused() {
        assertThrows(FastStateException.class,
                PatchElements.builder().elements("<p></p>").viewTransitionSelector("#a")::build);
        assertThrows(FastStateException.class, ExecuteScript.builder().attribute("on click", "x")::build);
        assertThrows(FastStateException.class, ExecuteScript.builder().attribute("DATA-effect", "x")::build);
        var out = EventWriter.create();
        var event = PatchSignals.builder().retry(Duration.ofMillis(-1)).build();
        assertThrows(FastStateException.class, () -> out.write(event));
        assertEquals(0, out.size());
    }
}
