package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.concurrent;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.State;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events whose answers are late, break off or are lost. */
class DeliveryTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    /** So many come in a longer time than a handler has whose browser does not come again. */
    private static final String HEARTBEATS = ":\n\n".repeat(8);

    @Test
    void answer_beginsWhileItsHandlerRunsOrWaits() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var limits = Limits.defaults().heartbeat(Duration.ofMillis(300));
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", page -> section(
                button("long").id("long").onClick(mayEnd::await), button("next").id("next").onClick(() -> COUNT.set(1)))))) {
            var tab = Visitor.of(server).open("/");
            var running = tab.visitor().send(tab.event(tab.action("#long"), "1", "{}"), BodyHandlers.ofInputStream());
            var waiting = tab.visitor().send(tab.event(tab.action("#next"), "2", "{}"), BodyHandlers.ofInputStream());
            assertEquals(200, running.statusCode());
            assertEquals(200, waiting.statusCode());
            assertEquals(1, mayEnd.getCount());
            mayEnd.countDown();
            running.body().readAllBytes();
            waiting.body().readAllBytes();
        }
    }

    @Test
    void answer_toAHandlerThatChangesNothing_showsLife() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var limits = Limits.defaults().heartbeat(Duration.ofMillis(50));
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", page -> button("long").onClick(mayEnd::await)))) {
            var tab = Visitor.of(server).open("/");
            var response = tab.visitor().send(tab.event(tab.action("button"), "1", "{}"), BodyHandlers.ofInputStream());
            assertEquals(":\n\n:\n\n:\n\n", new String(response.body().readNBytes(9), StandardCharsets.US_ASCII));
            mayEnd.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handler_whoseConnectionBroke_goesOnIfItsEventComesAgain(boolean atOnce) throws Exception {
        var started = new CountDownLatch(1);
        var mayEnd = new AtomicBoolean();
        var interrupted = new AtomicBoolean();
        var runs = new AtomicInteger();
        var options = atOnce ? new EventOption[] {concurrent()} : new EventOption[0];
        var limits = Limits.defaults().heartbeat(Duration.ofMillis(500));
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", page -> section(
                p(COUNT.text()), button("long").onClick(() -> {
                    runs.incrementAndGet();
                    started.countDown();
                    try {
                        while (!mayEnd.get()) {
                            COUNT.update(n -> n + 1);
                            TimeUnit.MILLISECONDS.sleep(2);
                        }
                        COUNT.set(-1);
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                }, options))))) {
            var tab = Visitor.of(server).open("/");
            var broken = tab.visitor().send(tab.event(tab.action("button"), "1", "{}"), BodyHandlers.ofInputStream());
            started.await();
            broken.body().close();
            var again = tab.visitor().send(tab.event(tab.action("button"), "1", "{}"), BodyHandlers.ofInputStream());
            assertEquals(HEARTBEATS, new String(again.body().readNBytes(HEARTBEATS.length()), StandardCharsets.US_ASCII));
            mayEnd.set(true);
            var rest = new String(again.body().readAllBytes(), StandardCharsets.UTF_8);
            SseEvent.all(rest).forEach(tab::apply);
            assertFalse(interrupted.get());
            assertEquals(1, runs.get());
            assertEquals("-1", tab.signals().entrySet().stream()
                    .filter(it -> it.getKey().contains("count")).findFirst().orElseThrow().getValue().toString());
        }
    }

    @Test
    void delivery_whoseConnectionBrokeWhileItWaited_isRunForTheOneThatFollows() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var runs = new AtomicInteger();
        var interrupted = new AtomicBoolean();
        var limits = Limits.defaults().heartbeat(Duration.ofMillis(500));
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", page -> section(
                button("long").id("long").onClick(mayEnd::await),
                button("next").id("next").onClick(() -> {
                    runs.incrementAndGet();
                    try {
                        TimeUnit.MILLISECONDS.sleep(200);
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                }))))) {
            var tab = Visitor.of(server).open("/");
            var running = tab.visitor().send(tab.event(tab.action("#long"), "1", "{}"), BodyHandlers.ofInputStream());
            var broken = tab.visitor().send(tab.event(tab.action("#next"), "2", "{}"), BodyHandlers.ofInputStream());
            broken.body().close();
            var again = tab.visitor().send(tab.event(tab.action("#next"), "2", "{}"), BodyHandlers.ofInputStream());
            assertEquals(HEARTBEATS, new String(again.body().readNBytes(HEARTBEATS.length()), StandardCharsets.US_ASCII));
            mayEnd.countDown();
            running.body().readAllBytes();
            var rest = new String(again.body().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, runs.get());
            assertFalse(interrupted.get());
            assertTrue(rest.contains("datastar-patch-elements"), rest);
        }
    }

    @Test
    void delivery_repeated_bringsAgainWhatThePageDoesNot() {
        try (var server = Servers.of(page -> {
            var draft = page.signal("draft", "");
            return div(
                    ul().id("list"),
                    button("add").onClick(e -> {
                        draft.set("cleared");
                        e.append("#list", li("row"));
                        e.redirect("/done");
                    }));
        })) {
            var tab = Visitor.of(server).open("/");
            var first = tab.visitor().send(tab.event(tab.action("button"), "1", "{}"));
            var again = tab.visitor().send(tab.event(tab.action("button"), "1", "{}"));
            var lasting = first.events().stream()
                    .filter(it -> it.data().matches("(?s).*(cleared|row|/done).*")).toList();
            assertEquals(3, lasting.size());
            assertTrue(again.events().containsAll(lasting), again.text());
        }
    }

    /** The first answer may be the one that nobody got. */
    @Test
    void delivery_repeated_saysAgainThatItHadNoEffect() {
        try (var server = Servers.of(page -> section(
                COUNT.get() == 0 ? button("gone").id("gone").onClick(() -> COUNT.update(n -> n + 100)) : none(),
                button("fail").id("fail").onClick(() -> {
                    throw new IllegalStateException("This handler fails");
                })))) {
            var tab = Visitor.of(server).open("/");
            var gone = tab.action("#gone");
            Visitor.of(server).open("/").click("#gone");
            for (var action : List.of(gone, tab.action("#fail"))) {
                var id = "event " + action.length() + action.hashCode();
                var first = tab.visitor().send(tab.event(action, id, "{}").header("FastState-Undo", "1"));
                var again = tab.visitor().send(tab.event(action, id, "{}").header("FastState-Undo", "1"));
                var told = first.events().stream().map(SseEvent::data).filter(it -> it.matches("(?s).*\"(_undone|_notice)\".*")).toList();
                assertEquals(2, told.size(), first.text());
                assertTrue(again.events().stream().map(SseEvent::data).toList().containsAll(told), again.text());
            }
        }
    }

    @Test
    void delivery_thatMayBeForgotten_isNotRunAndSaysSo() {
        try (var server = Servers.of(page -> section(p(COUNT.text()), button("add").onClick(() -> COUNT.update(n -> n + 1))))) {
            var tab = Visitor.of(server).open("/");
            var reply = tab.visitor().send(tab.event(tab.action("button"), "1", "{}").header("FastState-Age", "300001"));
            reply.events().forEach(tab::apply);
            assertTrue(tab.notice().contains("too late"), tab.notice());
            assertEquals("", visible(tab));
            tab.visitor().send(tab.event(tab.action("button"), "2", "{}").header("FastState-Age", "299999"))
                    .events().forEach(tab::apply);
            assertEquals("1", visible(tab));
        }
    }

    private static String visible(Tab tab) {
        return tab.signals().entrySet().stream()
                .filter(it -> it.getKey().contains("count") && !it.getValue().toString().equals("0"))
                .map(it -> it.getValue().toString()).findFirst().orElse("");
    }

    @Test
    void event_whileTheServerStops_isToBeSentAgain() {
        try (var server = Servers.of(page -> button("add").onClick(() -> COUNT.update(n -> n + 1)))) {
            var tab = Visitor.of(server).open("/");
            server.feature().close();
            assertEquals(503, tab.click("button").status());
        }
    }
}
