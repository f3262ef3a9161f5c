package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.State;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Views whose page does not exist, or no longer. */
class NotFoundTest {
    record Names(List<String> all) {}

    private static final State<Names> NAMES = State.global("names", new Names(List.of("ada")));

    private final FastState server = Servers.start(builder -> builder
            .notFound(page -> p("Nobody").id("nobody"))
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
        server.close();
    }

    @Test
    void page_thatItsViewDoesNotFind_is404() {
        var reply = Visitor.of(server).get("/bob");
        assertEquals(404, reply.status());
        assertTrue(reply.text().contains("id=\"nobody\""), reply.text());
        assertEquals(404, Visitor.of(server).get("/region/bob").status());
        assertEquals(200, Visitor.of(server).get("/ada").status());
    }

    @Test
    void openPage_thatIsGone_isLoadedAgain() {
        var tab = Visitor.of(server).open("/ada");
        assertTrue(tab.click("#remove").reloads());
        assertEquals(404, tab.visitor().get("/ada").status());
        assertTrue(tab.click("#remove").reloads());
    }

    @Test
    void openPage_thatAnotherRemoves_isLoadedAgain() {
        var tab = Visitor.of(server).open("/ada").follow();
        var region = Visitor.of(server).open("/region/ada").follow();
        Visitor.of(server).open("/ada").click("#remove");
        tab.await("that it is loaded again", it -> it.has("a[data-init]"));
        region.await("that it is loaded again", it -> it.has("a[data-init]"));
    }
}
