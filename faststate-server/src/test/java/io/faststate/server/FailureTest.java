package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.server.testing.TestApp;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One handler's failure is its own. */
class FailureTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final Pattern DETAILS = Pattern.compile("secret|undeclared|\\w(Exception|Error)|io\\.faststate|java\\.|\\bat \\w+\\.");
    private static final State<String> TEXT = State.global("text", "a");

    /** Handlers that fail in some way after a first update that succeeds. */
    enum Failing {
        EXCEPTION(() -> {
            throw new IOException("secret detail");
        }),
        ERROR(() -> {
            throw new AssertionError("secret detail");
        }),
        STACK_OVERFLOW(Failing::recurse),
        NULL_UPDATE(() -> TEXT.update(Failing::nothing)),
        THROWING_UPDATE(() -> TEXT.update(text -> {
            throw new IllegalStateException("secret detail");
        })),
        UNDECLARED_SIGNAL(() -> NumberSignal.of("undeclared", 1).get()),
        UNDECLARED_SIGNAL_SET(() -> StringSignal.of("undeclared", "").set("secret detail"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final Handler handler;

        Failing(Handler handler) {
            this.handler = handler;
        }

        @SuppressWarnings("InfiniteRecursion") // what the test is about
        private static void recurse() {
            recurse(new ArrayList<>());
        }

        @SuppressWarnings("InfiniteRecursion") // what the test is about
        private static void recurse(List<Object> inside) {
            var next = new ArrayList<>();
            next.add(inside);
            if (!next.isEmpty()) {
                recurse(next);
            }
        }

        @SuppressWarnings("NullAway") // what the test is about
        private static String nothing(String text) {
            return null;
        }
    }

    private static void assertGeneric(String answer) {
        assertFalse(DETAILS.matcher(answer).find(), answer);
    }

    @ParameterizedTest
    @EnumSource(Failing.class)
    void failure_ofAHandler_isToldWithACodeOnlyAndLeavesTheLastUpdate(Failing failing) {
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                p(String.valueOf(COUNT.get())).id("count"),
                button("fail").id("fail").onClick(() -> {
                    COUNT.update(n -> n + 1);
                    failing.handler.run();
                    COUNT.set(-1);
                }),
                button("go on").id("on").onClick(() -> COUNT.update(n -> n + 10)))))) {
            app.log().allow("(code ");
            var tab = app.visitor().open("/");
            tab.click("fail");
            assertEquals(200, tab.lastAnswer().status());
            assertTrue(tab.notice().matches("Something went wrong.*code [0-9a-f]{8}\\."), tab.notice());
            assertGeneric(tab.notice());
            assertThat(tab.find(css("#count"))).hasText("1");
            tab.find(css("#on")).click();
            assertThat(tab.find(css("#count"))).hasText("11");
            assertThat(tab).hasNotice("");
        }
    }

    /** Views that break a rule. */
    enum Wrong {
        THROWS(page -> {
            throw new IOException("secret detail");
        }),
        ERROR(page -> {
            throw new AssertionError("secret detail");
        }),
        READS_A_SIGNAL(page -> p(String.valueOf(page.signal("n", 1).get()))),
        SETS_A_STATE(page -> {
            COUNT.set(5);
            return p("x");
        }),
        BINDS_AN_UNDECLARED_SIGNAL(page -> p(NumberSignal.of("undeclared", 1).text()));

        @SuppressWarnings("ImmutableEnumChecker")
        private final View view;

        Wrong(View view) {
            this.view = view;
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void failure_ofAView_isAnsweredWithACodeOnly(Wrong wrong) {
        try (var app = TestApp.start(FastState.builder().page("/", wrong.view))) {
            app.log().allow("(code ");
            var tab = app.visitor().open("/");
            assertEquals(500, tab.status());
            assertThat(tab).shows("report code ");
            assertGeneric(tab.text());
            assertFalse(tab.find(css("html")).html().contains("secret"));
            var plain = Visitor.of(app.port()).get("/");
            assertEquals(500, plain.status());
            assertTrue(plain.text().contains("report code "), plain.text());
            assertGeneric(plain.text());
        }
    }

    /** Without a stream, so that the event is the first that renders the page again. */
    @ParameterizedTest
    @EnumSource(names = {"THROWS", "ERROR"})
    void failure_ofAViewAtAnEvent_isAnsweredWithACodeOnly(Wrong wrong) {
        var broken = new AtomicBoolean();
        try (var server = Servers.of(page -> broken.get() ? wrong.view.render(page) : followed())) {
            var tab = Visitor.of(server).open("/");
            broken.set(true);
            var reply = tab.click("button");
            assertTrue(reply.text().contains("report code "), reply.text());
            assertGeneric(reply.text());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"THROWS", "ERROR"})
    void failure_ofAViewAtAStream_isAnsweredWithoutDetails(Wrong wrong) {
        var broken = new AtomicBoolean();
        try (var server = Servers.of(page -> broken.get() ? wrong.view.render(page) : followed())) {
            var tab = Visitor.of(server).open("/");
            broken.set(true);
            var reply = tab.visitor().send(tab.visitor().request("/_faststate/s")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("FastState-Page", tab.token()));
            assertEquals(500, reply.status());
            assertFalse(reply.text().contains("secret"), reply.text());
            assertFalse(reply.text().contains("Exception"), reply.text());
        }
    }

    private static Node followed() {
        return section(p(COUNT.text()), button("x").onClick(() -> COUNT.set(1)));
    }

    @Test
    void failure_ofAViewAfterAnUpdate_leavesTheTabAliveAndTheUpdateDone() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> {
            if (COUNT.get() == 1) {
                throw new FastStateException("one is too few");
            }
            return section(
                    p(String.valueOf(COUNT.get())).id("count"),
                    button("1").id("one").onClick(() -> COUNT.set(1)),
                    button("2").id("two").onClick(() -> COUNT.set(2)));
        }))) {
            app.log().allow("(code ");
            var tab = app.visitor().open("/");
            tab.click("1");
            assertEquals(200, tab.lastAnswer().status());
            assertTrue(tab.notice().contains("code "), tab.notice());
            app.visitor().open("/");
            tab.click("2");
            assertEquals(200, tab.lastAnswer().status());
        }
    }

    @Test
    void patch_thatHoldsAHandler_fails() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                p("").id("target"),
                button("patch").id("patch").onClick(event -> event.patch(button("x").id("target").onClick(() -> {}))))))) {
            app.log().allow("(code ");
            var tab = app.visitor().open("/");
            tab.click("patch");
            assertTrue(tab.notice().contains("code "), tab.notice());
            assertThat(tab.find(css("#target"))).hasText("");
        }
    }

    @Test
    void patch_ofPlainMarkup_reachesThePage() {
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                p("").id("target"),
                p("").id("gone"),
                button("patch").id("patch").onClick(event -> {
                    event.patch(section(p("<patched>")).id("target"));
                    event.append("#target", p("appended"));
                    event.remove("#gone");
                }))))) {
            var tab = app.visitor().open("/");
            tab.find(css("#patch")).click();
            assertThat(tab.find(css("#target"))).hasText("<patched> appended");
            assertThat(tab.find(css("#gone"))).isGone();
        }
    }

    @Test
    void handler_whoseBrowserWentAway_isInterrupted() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        // The server finds out when it next sends something.
        var limits = Limits.defaults().heartbeat(Duration.ofMillis(300));
        try (var server = Servers.start(builder -> builder.limits(limits).page("/", page ->
                section(p(COUNT.text()), button("long").onClick(() -> {
                    started.countDown();
                    try {
                        while (true) {
                            COUNT.update(n -> n + 1);
                            TimeUnit.MILLISECONDS.sleep(2);
                        }
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                }))))) {
            var tab = Visitor.of(server).open("/");
            var request = tab.event(tab.action("button"), "1", "{}");
            var response = tab.visitor().send(request, BodyHandlers.ofInputStream());
            started.await();
            response.body().close();
            assertTrue(interrupted.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void handler_thatRunsWhenTheServerStops_isToldAsThat() throws Exception {
        var started = new CountDownLatch(1);
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(button("long").onClick(() -> {
            started.countDown();
            TimeUnit.HOURS.sleep(1);
        }))))) {
            var tab = app.visitor().open("/");
            tab.withoutWaiting(() -> tab.click("long"));
            started.await();
            app.stop();
            assertThat(tab).hasNotice("The server stopped while your action was running. Please check and try again.");
        }
    }

    @Test
    void updates_ofManyTabsAtOnce_areAllKept() throws Exception {
        try (var app = TestApp.start(FastState.builder().page("/", page -> section(
                p(COUNT.text()).id("count"), button("+1").onClick(() -> COUNT.update(n -> n + 1)))))) {
            var failures = new CopyOnWriteArrayList<Throwable>();
            var threads = new ArrayList<Thread>();
            for (var visitor : IntStream.range(0, 8).mapToObj(i -> app.visitor()).toList()) {
                threads.add(Thread.startVirtualThread(() -> {
                    try {
                        var tab = visitor.open("/");
                        for (var n = 0; n < 20; n++) {
                            tab.click("+1");
                        }
                    } catch (AssertionError | RuntimeException e) {
                        failures.add(e);
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), failures);
            assertThat(app.visitor().open("/").find(css("#count"))).hasText("160");
        }
    }
}
