package io.faststate.server.event;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.store.ForwardingStore;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import io.faststate.server.testing.By;
import io.faststate.server.testing.TestApp;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that fails where nobody foresaw it, before its handler has run. */
class FailureGuardTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final TestApp app = TestApp.start(FastState.builder().store(new Failing()).page("/", page -> div(
            p(COUNT.text()).id("count"), button("add").onClick(() -> COUNT.update(n -> n + 1)))));

    @AfterEach
    void stop() {
        app.close();
    }

    /** Fails once when an event asks which others of its tab were committed. */
    private final class Failing extends ForwardingStore {
        Failing() {
            super(StateStore.memory());
        }

        @Override
        public Set<String> events(String tab) {
            var its = failure.getAndSet(null);
            if (its != null) {
                if (its.getCause() instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                throw its;
            }
            return super.events(tab);
        }
    }

    @Test
    void event_thatFailsUnforeseen_isLoggedAndTellsItsCode() {
        app.log().allow("/_faststate/a/");
        var page = app.visitor().open("/");
        failure.set(new IllegalStateException("the store is broken"));
        page.click("add");
        assertEquals(500, page.lastAnswer().status());
        var code = page.lastAnswer().toString().replaceAll("(?s).*[(]code ([0-9a-f]{8})[)].*", "$1");
        assertTrue(app.log().all().stream().anyMatch(line -> line.contains("code " + code)), page.lastAnswer() + " and " + app.log().all());
        page.click("add");
        assertThat(page.find(By.css("#count"))).hasText("1");
    }

    @Test
    void event_thatIsInterruptedWhileTheServerStops_isSentAgain() {
        var page = app.visitor().open("/");
        failure.set(new StoreException("The store was asked by a thread that was interrupted", new InterruptedException()));
        page.click("add");
        assertThat(page.find(By.css("#count"))).hasText("1");
        assertEquals(503, page.answers().getFirst().status());
    }
}
