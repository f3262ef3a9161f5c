package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Views whose page does not exist, or no longer. */
class NotFoundTest {
    record Names(List<String> all) {}

    private static final State<Names> NAMES = State.global("names", new Names(List.of("ada")));

    private final TestApp app = TestApp.start(FastState.builder().notFound(page -> p("Nobody").id("nobody"))
            .page("/{name}", page -> {
                var name = page.path("name");
                if (!NAMES.get().all().contains(name)) {
                    throw new NotFoundException("No " + name);
                }
                return section(
                        p(name).id("name"),
                        button("remove").id("remove").onClick(() -> NAMES.set(new Names(List.of()))));
            })
            .page("/region/{name}", page -> section(
                    live(NAMES, names -> p(names.all().stream().filter(page.path("name")::equals).findFirst()
                            .orElseThrow(NotFoundException::new))),
                    when(true, button("remove").id("remove").onClick(() -> NAMES.set(new Names(List.of())))))));

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void page_thatItsViewDoesNotFind_is404() {
        var bob = app.visitor().open("/bob");
        assertEquals(404, bob.status());
        assertThat(bob.find(css("#nobody"))).isVisible();
        assertEquals(404, app.visitor().open("/region/bob").status());
        assertEquals(200, app.visitor().open("/ada").status());
    }

    private static void assertGone(TestPage page) {
        assertThat(page.find(css("#nobody"))).isVisible();
        assertEquals(2, page.loads());
        assertEquals(404, page.status());
    }

    @Test
    void openPage_thatIsGone_isLoadedAgain() {
        var tab = app.visitor().open("/ada");
        var other = tab.visitor().open("/ada").hide();
        tab.click("remove");
        assertGone(tab);
        other.withoutWaiting(() -> other.click("remove"));
        assertGone(other);
    }

    @Test
    void openPage_thatAnotherRemoves_isLoadedAgain() {
        var tab = app.visitor().open("/ada");
        var region = app.visitor().open("/region/ada");
        app.visitor().open("/ada").find(css("#remove")).click();
        assertGone(tab);
        assertGone(region);
    }
}
