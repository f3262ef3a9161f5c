package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page whose handler signs its visitor in or out while a stream of the page arrives or goes on. */
class SignOutTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    private final List<String> rendered = new CopyOnWriteArrayList<>();
    private final CountDownLatch changed = new CountDownLatch(1);
    private final CountDownLatch streamRenders = new CountDownLatch(1);
    /** What the second render of a page does, which is its stream's. */
    private volatile Runnable second = () -> {};

    private final TestApp app = TestApp.start(application());

    private FastStateBuilder application() {
        return FastState.builder()
                .loginPage("/login")
                .page("/", page -> shown("/", page))
                .page("/login", page -> shown("/login", page))
                .page("/admin", Guard.signedIn(), page -> shown("/admin", page));
    }

    @AfterEach
    void stop() {
        changed.countDown();
        app.close();
    }

    private Node shown(String path, Page page) {
        rendered.add(path);
        if (rendered.size() == 2) {
            second.run();
        }
        return div(
                p("This is " + path + " for " + page.user().map(User::name).orElse("nobody")),
                p(COUNT.text()),
                button("sign in").onClick(e -> {
                    e.login("ada");
                    changed.countDown();
                }),
                button("sign out").onClick(e -> {
                    e.logout();
                    e.redirect("/");
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TestVisitor ada() {
        return app.visitor().signedInAs("ada");
    }

    private TestPage following(TestVisitor visitor, String path) throws Exception {
        var page = visitor.open(path);
        Conditions.await(() -> app.running().feature().streams() == 1);
        return page;
    }

    @Test
    void redirect_afterASignOut_isNotOvertakenByThePagesStream() throws Exception {
        var page = following(ada(), "/admin");
        page.visitor().network().slow(Duration.ofMillis(50));
        page.click("sign out");
        assertThat(page).shows("This is / for nobody");
        assertThat(page).isAt("/");
        assertEquals(List.of("/admin", "/"), rendered.stream().distinct().toList());
    }

    @Test
    void signIn_whileTheStreamBegins_doesNotLoadThePageAgain() throws Exception {
        second = () -> {
            streamRenders.countDown();
            await(changed);
        };
        var page = app.visitor().open("/");
        await(streamRenders);
        page.click("sign in");
        assertThat(page).shows("for ada");
        app.running().global(COUNT).set(7);
        assertThat(page).shows("7");
        assertEquals(1, page.loads());
    }

    @Test
    void streamOfAnotherTab_loadsItsPageAgainAfterASignOut() throws Exception {
        var visitor = ada();
        var other = following(visitor, "/admin");
        visitor.open("/").click("sign out");
        assertThat(other).shows("This is /login for nobody");
    }

    @Test
    void redirect_thatIsNotFollowed_leavesThePageToItsStreamInTheEnd() {
        var limits = Limits.defaults().heartbeat(Duration.ofSeconds(2));
        try (var quick = TestApp.start(application().limits(limits))) {
            var visitor = Visitor.of(quick.port());
            visitor.open("/").click("button:contains(sign in)");
            try (var admin = visitor.open("/admin").follow()) {
                admin.await("its stream", Tab::streaming);
                admin.click("button:contains(sign out)");
                assertEquals(List.of("/"), admin.attributes("a[data-init]", "href"));
                quick.clock().advance(Duration.ofSeconds(6));
                admin.await("the login page", it -> it.attributes("a[data-init]", "href").contains("/login?returnTo=%2Fadmin"));
            }
        }
    }
}
