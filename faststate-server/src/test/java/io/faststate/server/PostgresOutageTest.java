package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreUnavailableException;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What people see while the database restarts. */
class PostgresOutageTest {
    private static final State<Integer> TOTAL = State.global("total", 0);
    private static final int UNAVAILABLE = 503;
    private static final String DELIVERED = "Total 1";

    private static Node page(Page page) {
        return section(
                live(TOTAL, total -> p("Total " + total).id("total")),
                button("+1").onClick(() -> TOTAL.update(n -> n + 1)),
                button("+10").onClick(() -> TOTAL.update(n -> n + 10)));
    }

    /** Ends the database, and lets so much time pass that nothing is read from memory any more. */
    private static void end(TestPostgres database, StateStore store) throws InterruptedException {
        database.end();
        assertThrows(StoreUnavailableException.class, () -> store.load(new StateKey(Scope.GLOBAL, "", "other")));
        ServerClock.advance(Duration.ofSeconds(31));
    }

    @Test
    void click_isDeliveredOnceTheDatabaseIsBack() throws InterruptedException {
        try (var database = TestPostgres.start();
                var pool = database.pool();
                var store = StateStore.postgres(pool);
                var app = TestApp.start(FastState.builder().store(store).page("/", PostgresOutageTest::page))) {
            app.log().allow("PostgreSQL store");
            app.log().allow("The view of page");
            var page = app.visitor().open("/");
            assertThat(page.find(css("#total"))).hasText("Total 0");
            end(database, store);
            page.withoutWaiting(() -> page.click("+1"));
            assertEquals(UNAVAILABLE, app.visitor().open("/").status());
            assertEquals("Total 0", total(page));
            database.begin();
            assertThat(page.find(css("#total"))).hasText(DELIVERED);
            page.click("+10");
            assertThat(page.find(css("#total"))).hasText("Total 11");
            assertEquals("", page.notice());
            assertEquals("", page.connectionNotice());
        }
    }

    private static String total(TestPage page) {
        return page.find(css("#total")).text();
    }
}
