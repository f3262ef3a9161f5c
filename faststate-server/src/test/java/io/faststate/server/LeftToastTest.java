package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Toasts of handlers that send the browser to another page, which tells them. */
class LeftToastTest {
    private static final State<Integer> STEP = State.session("step", 0);

    private final AtomicBoolean late = new AtomicBoolean();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private TestApp app = start(it -> it);

    private TestApp start(UnaryOperator<FastStateBuilder> more) {
        return TestApp.start(more.apply(FastState.builder().base("/app").loginPage("/login")
                .page("/", page -> view())
                .page("/done", page -> done())
                .page("/login", page -> p("Who are you?").id("who"))
                .page("/mine", Guard.signedIn(), page -> button("Out").onClick(e -> {
                    e.logout();
                    e.toast("Signed out");
                }))));
    }

    @AfterEach
    void stop() {
        goesOn.countDown();
        app.close();
    }

    private Node done() {
        if (late.getAndSet(false)) {
            asked.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return p("Done").id("done");
    }

    private Node view() {
        return div(
                p(STEP.text()),
                button("Save").onClick(e -> {
                    e.toast(ToastKind.SUCCESS, "Saved <all>");
                    e.redirect("/done?of=1#end");
                    e.toast("And sent");
                }),
                button("Log in").onClick(e -> {
                    e.login("ada");
                    e.toast("Welcome");
                    e.redirect("/mine");
                }),
                button("Late").onClick(e -> {
                    STEP.set(1);
                    e.flush();
                    e.login("ada");
                    e.redirect("/mine");
                    e.toast("Welcome late");
                }),
                button("Mine").onClick(e -> {
                    e.toast("Not before you sign in");
                    e.redirect("/mine");
                }),
                form(button("Send")).onSubmit(e -> {
                    e.toast("Sent");
                    e.toast("Thank you");
                    e.redirect("/done");
                }),
                form(button("Stay")).id("staying").onSubmit(e -> e.toast("Still here")));
    }

    private TestPage home() {
        return app.visitor().open("/app/");
    }

    private static void assertToasts(TestPage page, String... texts) {
        for (var text : texts) {
            assertThat(page.withText(text)).isVisible();
        }
        assertEquals(List.of(texts), page.toasts());
    }

    private static void assertAtDone(TestPage page) {
        assertThat(page).isAt("/app/done?of=1#end");
        assertThat(page.find(css("#done"))).isVisible();
    }

    @Test
    void toastOfARedirect_isToldOnceByThePageThatIsReached() {
        var page = home().click("Save");
        assertAtDone(page);
        assertToasts(page, "Saved <all>", "And sent");
        assertThat(page.find(css(".faststate-toast")).nth(0)).hasClass("success");
        assertThat(page.find(css(".faststate-toast")).nth(1)).hasClass("info");
        assertEquals(1, page.find(css("script[src*=browser]")).count());
        assertToasts(page.reload());
        assertEquals(0, page.find(css("script[src*=browser]")).count());
        assertFalse(page.answers().stream().anyMatch(answer -> answer.toString().contains("data-toast")));
    }

    @Test
    void toastOfARedirect_isNotToldByOtherPagesAndToNobodyElse() throws Exception {
        var page = home();
        late.set(true);
        page.withoutWaiting(() -> page.click("Save"));
        asked.await();
        assertToasts(page.visitor().open("/app/"));
        assertToasts(app.visitor().open("/app/done"));
        assertEquals(200, head(page.visitor(), "/app/done"));
        goesOn.countDown();
        assertAtDone(page);
        assertThat(page).hasToast("Saved <all>");
    }

    /** Asks whether a page is there, as no page does; the status of the answer. */
    private static int head(TestVisitor visitor, String path) throws Exception {
        var cookies = visitor.cookies().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(visitor.origin() + path))
                .header("Cookie", cookies).method("HEAD", BodyPublishers.noBody()).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void toastOfALogin_isToldByThePageOfTheNewSession() {
        var page = home().click("Log in");
        assertThat(page).isAt("/app/mine");
        assertToasts(page, "Welcome");
    }

    @Test
    void toastOfALateLogin_isToldBehindTheHandover() {
        var page = home().click("Late");
        assertThat(page).isAt("/app/mine");
        assertToasts(page, "Welcome late");
        assertFalse(page.answers().stream().anyMatch(answer -> answer.toString().contains("data-toast")));
    }

    @Test
    void toastOfAPageThatAsksForALogin_isToldByTheLoginPage() {
        var page = home().click("Mine");
        assertThat(page).isAt("/app/login?returnTo=%2Fapp%2Fmine");
        assertToasts(page, "Not before you sign in");
    }

    @Test
    void toastOfALogout_isToldWhereThePageLeadsWhoIsNotSignedIn() {
        var page = app.visitor().signedInAs("ada").open("/app/mine").click("Out");
        assertThat(page).isAt("/app/login?returnTo=%2Fapp%2Fmine");
        assertToasts(page, "Signed out");
        assertFalse(page.answers().stream().anyMatch(answer -> answer.toString().contains("data-toast")));
    }

    @Test
    void toastsOfAPostedForm_areToldInTheNextPageAsANotice() {
        var visitor = app.visitor().withoutJavaScript();
        var page = visitor.open("/app/").click("Send");
        assertThat(page).isAt("/app/done");
        assertThat(page).hasNotice("Sent Thank you");
        assertThat(visitor.open("/app/").click("Stay")).hasNotice("Still here");
    }

    @Test
    void otherClient_isToldByANoticeOfThePageThatIsReached(@TempDir Path folder) throws Exception {
        var script = Files.writeString(folder.resolve("datastar.js"), "// Datastar v1.0.3\n");
        app.close();
        app = start(it -> it.client(Client.official(script.toString())));
        var tab = Visitor.of(app.port()).open("/app/");
        tab.click("button:contains(Save)");
        assertEquals("", tab.notice());
        var done = tab.visitor().open("/app/done");
        assertEquals("Saved <all>\nAnd sent", done.notice());
        assertEquals(List.of(), done.attributes("[data-toast]", "data-toast"));
    }
}
