package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.FaultyStore;
import io.faststate.server.testing.StoreChecks;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages over a store that is slow, fails, or turns commits down. */
class FaultyStoreTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<Integer> OTHER = State.global("other", 0);

    private static Node view(Page page) {
        return section(
                p(COUNT.get() + " " + OTHER.get()).id("count"),
                button("+1").id("add").onClick(() -> COUNT.update(n -> n + 1)),
                button("both").id("both").onClick(() -> State.transaction(() -> {
                    COUNT.update(n -> n + 1);
                    OTHER.update(n -> n + 1);
                })));
    }

    private static FastState over(StateStore store) {
        return Servers.start(builder -> builder.store(store).page("/", FaultyStoreTest::view));
    }

    @TestFactory
    Stream<DynamicTest> checksOfASlowStore() {
        return StoreChecks.all().stream().map(check -> dynamicTest(check.name(), () -> {
            try (var store = FaultyStore.slow(StateStore.memory(), 5)) {
                check.run(store);
            }
        }));
    }

    @Test
    void clicks_overAStoreThatTurnsManyCommitsDown_countOnceEach() throws Exception {
        try (var server = over(FaultyStore.conflicting(StateStore.memory(), 2));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
                var tab = Visitor.of(server).open("/");
                for (var click = 0; click < 10; click++) {
                    tab.click("#both");
                }
                return tab;
            })).toList();
            for (var each : running) {
                each.get();
            }
            assertEquals("80 80", Visitor.of(server).open("/").text("#count"));
        }
    }

    @Test
    void click_whoseCommitFails_changesNothingAndTheNextOneWorks() {
        try (var server = over(FaultyStore.failing(StateStore.memory(), 3))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#both");
            assertEquals("1 1", tab.text("#count"));
            tab.click("#add");
            assertEquals("2 1", tab.text("#count"));
            assertEquals(200, tab.click("#both").status());
            assertTrue(tab.notice().startsWith("Something went wrong"), tab.notice());
            assertEquals("2 1", tab.text("#count"));
            tab.click("#both");
            assertEquals("3 2", tab.text("#count"));
            assertEquals("", tab.notice());
        }
    }
}
