package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.signal.ToastKind;
import io.helidon.http.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Toasts of handlers that send the browser to another page, which tells them. */
class LeftToastTest {
    private static final State<Integer> STEP = State.session("step", 0);
    private static final Pattern HANDOVER = Pattern.compile("/app/_faststate/u/[\\w-]+");

    private static FastState start(UnaryOperator<FastStateBuilder> more) {
        return Servers.start(builder -> more.apply(builder.base("/app").loginPage("/login")
                .page("/", page -> home())
                .page("/done", page -> p("Done").id("done"))
                .page("/login", page -> p("Who are you?").id("who"))
                .page("/mine", Guard.signedIn(), page -> button("Out").id("out").onClick(e -> {
                    e.logout();
                    e.toast("Signed out");
                }))));
    }

    private static Node home() {
        return div(
                p(STEP.text()),
                button("Save").id("save").onClick(e -> {
                    e.toast(ToastKind.SUCCESS, "Saved <all>");
                    e.redirect("/done?of=1#end");
                    e.toast("And sent");
                }),
                button("Log in").id("login").onClick(e -> {
                    e.login("ada");
                    e.toast("Welcome");
                    e.redirect("/mine");
                }),
                button("Late").id("late").onClick(e -> {
                    STEP.set(1);
                    e.flush();
                    e.login("ada");
                    e.redirect("/mine");
                    e.toast("Welcome late");
                }),
                button("Mine").id("mine").onClick(e -> {
                    e.toast("Not before you sign in");
                    e.redirect("/mine");
                }),
                form(button("Send").id("send")).onSubmit(e -> {
                    e.toast("Sent");
                    e.toast("Thank you");
                    e.redirect("/done");
                }),
                form(button("Stay").id("stay")).id("staying").onSubmit(e -> e.toast("Still here")));
    }

    private static List<String> toasts(Tab tab) {
        return tab.attributes("[data-toast]", "data-toast");
    }

    private static String json(String text, String kind) {
        return "{\"text\":\"" + text + "\",\"kind\":\"" + kind + "\",\"time\":5000}";
    }

    @Test
    void toastOfARedirect_isToldOnceByThePageThatIsReached() {
        try (var server = start(it -> it)) {
            var tab = Visitor.of(server).open("/app/");
            assertFalse(tab.click("#save").text().contains("data-toast"));
            assertEquals(List.of(), toasts(tab.visitor().open("/app/")));
            assertEquals(List.of(), toasts(Visitor.of(server).open("/app/done")));
            var head = tab.visitor().request("/app/done").method(Method.HEAD.text(), BodyPublishers.noBody());
            assertEquals(200, tab.visitor().send(head).status());
            var done = tab.visitor().open("/app/done?of=1");
            assertEquals(List.of(json("Saved <all>", "success"), json("And sent", "info")), toasts(done));
            assertTrue(done.has("script[src*=browser]"));
            var again = tab.visitor().open("/app/done?of=1");
            assertEquals(List.of(), toasts(again));
            assertFalse(again.has("script[src*=browser]"));
        }
    }

    @Test
    void toastOfALogin_isToldByThePageOfTheNewSession() {
        try (var server = start(it -> it)) {
            var tab = Visitor.of(server).open("/app/");
            assertEquals(200, tab.click("#login").status());
            assertEquals(List.of(json("Welcome", "info")), toasts(tab.visitor().open("/app/mine")));
        }
    }

    @Test
    void toastOfALateLogin_isToldBehindTheHandover() {
        try (var server = start(it -> it)) {
            var tab = Visitor.of(server).open("/app/");
            var answer = tab.click("#late").text();
            assertFalse(answer.contains("data-toast"), answer);
            var handover = HANDOVER.matcher(answer);
            assertTrue(handover.find(), answer);
            assertEquals("/app/mine", tab.visitor().get(handover.group()).header("Location"));
            assertEquals(List.of(json("Welcome late", "info")), toasts(tab.visitor().open("/app/mine")));
        }
    }

    @Test
    void toastOfAPageThatAsksForALogin_isToldByTheLoginPage() {
        try (var server = start(it -> it)) {
            var tab = Visitor.of(server).open("/app/");
            assertEquals(200, tab.click("#mine").status());
            assertEquals(303, tab.visitor().get("/app/mine").status());
            assertEquals(List.of(json("Not before you sign in", "info")), toasts(tab.visitor().open("/app/login")));
        }
    }

    @Test
    void toastOfALogout_isToldWhereThePageLeadsWhoIsNotSignedIn() {
        try (var server = start(it -> it)) {
            var tab = Visitor.of(server).open("/app/");
            tab.click("#login");
            var mine = tab.visitor().open("/app/mine");
            assertFalse(mine.click("#out").text().contains("data-toast"));
            assertEquals(List.of(json("Signed out", "info")), toasts(mine.visitor().open("/app/login")));
        }
    }

    @Test
    void toastsOfAPostedForm_areToldInTheNextPageAsANotice() {
        try (var server = start(it -> it)) {
            var tab = PlainTab.open(Visitor.of(server), "/app/").submit("#send");
            assertEquals("/app/done", tab.path());
            assertEquals("Sent Thank you", tab.text("#faststate-notice"));
            var home = PlainTab.open(Visitor.of(server), "/app/").submit("#stay");
            assertEquals("Still here", home.text("#faststate-notice"));
        }
    }

    @Test
    void otherClient_isToldByANoticeOfThePageThatIsReached(@TempDir Path folder) throws Exception {
        var script = Files.writeString(folder.resolve("datastar.js"), "// Datastar v1.0.3\n");
        try (var server = start(it -> it.client(Client.official(script.toString())))) {
            var tab = Visitor.of(server).open("/app/");
            tab.click("#save");
            assertEquals("", tab.notice());
            var done = tab.visitor().open("/app/done");
            assertEquals("Saved <all>\nAnd sent", done.notice());
            assertEquals(List.of(), toasts(done));
        }
    }
}
