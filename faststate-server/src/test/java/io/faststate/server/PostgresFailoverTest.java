package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** A replica of the database takes over that lacks the last commits. */
class PostgresFailoverTest {
    private static final State<String> WORDS = State.global("words", "");

    private static Node page(Page page) {
        return section(
                live(WORDS, words -> p(words).id("words")),
                button("a").onClick(() -> WORDS.update(words -> words + "a")),
                button("b").onClick(() -> WORDS.update(words -> words + "b")));
    }

    private static TestApp node(StateStore store) {
        var app = TestApp.start(FastState.builder().store(store).page("/", PostgresFailoverTest::page));
        app.log().allow("PostgreSQL store");
        return app;
    }

    private static void assertShows(TestPage page, String words) {
        assertThat(page.find(css("#words"))).hasText(words);
    }

    private static void replicated(TestPostgres replica, String words) throws Exception {
        Conditions.await(() -> replica.number("SELECT count(*) FROM pg_class WHERE relname = 'value'") == 1);
        Conditions.await(() -> replica.number("SELECT count(*) FROM faststate.value WHERE json LIKE '%\"" + words + "\"%'") == 1);
    }

    /** Both nodes know of "aaa"; the database that takes over knows of "a" only. */
    @Test
    void lostCommits_areShownNoMore() throws Exception {
        try (var primary = TestPostgres.start()) {
            try (var replica = primary.replica();
                    var store = StateStore.postgres(primary.url(replica));
                    var other = StateStore.postgres(primary.url(replica));
                    var first = node(store);
                    var second = node(other)) {
                var page = first.visitor().open("/");
                var watching = second.visitor().open("/");
                page.click("a");
                replicated(replica, "a");
                replica.end();
                page.click("a").click("a");
                assertShows(watching, "aaa");

                primary.end();
                replica.begin();
                replica.promote();
                assertShows(page, "a");
                assertShows(watching, "a");
                watching.click("b").click("b").click("b");
                assertShows(watching, "abbb");
                assertShows(page, "abbb");
                page.click("a");
                assertShows(watching, "abbba");
                assertEquals("", page.notice());
            }
        }
    }
}
