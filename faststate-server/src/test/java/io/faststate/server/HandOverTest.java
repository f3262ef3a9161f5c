package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node that stops lets its tabs move to others before it goes. */
class HandOverTest {
    private static final int TABS = 6;

    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch going = new CountDownLatch(1);
    private final FastState server = start(Duration.ofSeconds(2), false);

    private FastState start(Duration time, boolean dev) {
        return FastState.builder().host("127.0.0.1").port(0).dev(dev).health("/health")
                .limits(Limits.defaults().handOver(time))
                .page("/", this::page)
                .build().start();
    }

    private Node page(Page page) {
        var count = page.session("count", 0);
        return section(
                p(String.valueOf(count.get())).id("count"),
                button("+1").id("add").onClick(() -> count.update(n -> n + 1)),
                button("slow").id("slow").onClick(() -> {
                    running.countDown();
                    going.await();
                    count.update(n -> n + 1);
                }));
    }

    @AfterEach
    void stop() {
        going.countDown();
        server.stop();
    }

    private Thread stopping() {
        var stopping = Thread.startVirtualThread(server::stop);
        var visitor = Visitor.of(server);
        while (visitor.get("/health/ready").status() == 200) {
            Thread.onSpinWait();
        }
        return stopping;
    }

    private static List<Tab> streaming(List<Tab> tabs) {
        return tabs.stream().filter(Tab::streaming).toList();
    }

    @Test
    void stop_movesTheTabsInWaves_andAnswersEventsMeanwhile() throws Exception {
        var tabs = IntStream.range(0, TABS).mapToObj(i -> Visitor.of(server).open("/").follow()).toList();
        var stopping = stopping();
        assertEquals(TABS, streaming(tabs).size(), "No stream ends before load balancers had time to notice");
        while (streaming(tabs).size() == TABS) {
            Thread.onSpinWait();
        }
        assertFalse(streaming(tabs).isEmpty(), "Some streams still go on after the first has ended");
        for (var tab : tabs) {
            tab.await("the end of the stream", it -> !it.streaming());
        }
        assertEquals(200, tabs.get(0).click("#add").status());
        assertEquals("1", tabs.get(0).text("#count"));
        assertTrue(stopping.isAlive());
        stopping.join();
    }

    @Test
    void streamOfAStoppingNode_isRefused() throws Exception {
        var tab = Visitor.of(server).open("/");
        var stopping = stopping();
        assertEquals("The stream answered 503", assertThrows(AssertionError.class, tab::follow).getMessage());
        stopping.join();
    }

    @Test
    void browsers_areToldToComeBackSoon_andAfterwardsToTakeTheirTimeAgain() throws Exception {
        var tab = Visitor.of(server).open("/");
        var stream = tab.visitor().send(tab.streamRequest(), BodyHandlers.ofInputStream());
        var back = tab.visitor().send(tab.streamRequest().header("Last-Event-ID", "0"), BodyHandlers.ofInputStream());
        stopping().join();
        assertFalse(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8).contains("retry"), "A stream that another one replaced");
        var text = new String(back.body().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("retry: 1000\n\n"), text);
        assertTrue(text.endsWith("retry: 100\n\n"), text);
    }

    @Test
    void handlerThatRuns_mayEnd() throws Exception {
        var tab = Visitor.of(server).open("/");
        var answered = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            tab.click("#slow");
            answered.countDown();
        });
        running.await();
        var stopping = stopping();
        going.countDown();
        answered.await();
        assertEquals("1", tab.text("#count"));
        assertEquals("", tab.notice());
        stopping.join();
    }

    @Test
    void developmentServer_stopsAtOnce() throws Exception {
        var dev = start(Duration.ofHours(1), true);
        assertTrue(Thread.startVirtualThread(dev::stop).join(Duration.ofSeconds(30)));
    }
}
