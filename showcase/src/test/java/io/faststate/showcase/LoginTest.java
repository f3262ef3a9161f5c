package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.faststate.dsl.User;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@FastStateTest(LoginTest.class)
class LoginTest {
    private static final User BOB = new User("bob", "Bob", Set.of());

    static FastStateBuilder application() {
        return Showcase.application(0).page("/slow", page -> {
            var step = page.tab("step", 0);
            return div(
                    p(step.text()),
                    p(page.user().map(User::name).orElse("nobody")).id("who"),
                    button("slow").id("slow").onClick(e -> {
                        step.set(1);
                        e.flush();
                        e.login(BOB);
                        step.set(2);
                    }),
                    button("leading").id("leading").onClick(e -> {
                        step.set(1);
                        e.flush();
                        e.login(BOB);
                        e.redirect("/profile");
                    }));
        });
    }

    private static TestElement user(TestPage page) {
        return page.find(By.css("#user"));
    }

    /** Signs in on the login page, and stays there. */
    private static void signIn(TestPage page, String name) {
        page.fill("Name", name).fill("Password", name).button("Sign in").click();
        assertThat(user(page)).hasText(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private static String session(TestVisitor visitor) {
        return visitor.cookies().entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("faststate")).findFirst().orElseThrow().getValue();
    }

    @Test
    void login_givesTheSessionANewIdAndKeepsItsStates(TestVisitor visitor) {
        var page = visitor.open("/counter").click("+1");
        assertThat(page.find(By.css("#count"))).hasText("1");
        var before = session(visitor);
        signIn(page.open("/login"), "ada");
        assertNotEquals(before, session(visitor));
        page.open("/counter");
        assertThat(page.find(By.css("#count"))).hasText("1");
    }

    @Test
    void wrongPassword_isToldBesideTheField(TestVisitor visitor) {
        var page = visitor.open("/login");
        var before = session(visitor);
        page.fill("Name", "ada").fill("Password", "secret").button("Sign in").click();
        assertThat(page.field("Password")).hasMessage("Name and password do not belong together");
        assertThat(page.field("Password")).hasAttribute("aria-invalid", "true");
        assertThat(page.field("Password")).hasValue("");
        page.fill("Password", "a");
        assertThat(page).doesNotShow("do not belong together");
        assertEquals(before, session(visitor));
    }

    @Test
    void otherTabs_followALoginAndALogout(TestApp app) {
        var visitor = app.visitor();
        var page = visitor.open("/login");
        var other = visitor.open("/login");
        signIn(page, "bob");
        assertThat(user(other)).hasText("Bob");
        other.click("Sign out");
        assertThat(other.button("Sign in")).isVisible();
        passTime(app, () -> !page.text().contains("Sign out"));
        assertThat(page.button("Sign in")).isVisible();
        signIn(page, "ada");
        passTime(app, () -> other.text().contains("Ada"));
        assertThat(user(other)).hasText("Ada");
    }

    /** Lets time pass until a page shows something: its stream may be waiting to be asked for again, from now or soon. */
    private static void passTime(TestApp app, BooleanSupplier shown) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!shown.getAsBoolean() && System.nanoTime() < end) {
            app.clock().advance(Duration.ofMillis(200));
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void pageForUsers_leadsToTheLoginPage(TestVisitor visitor) {
        var page = visitor.open("/profile");
        assertThat(page.heading("Sign in")).isVisible();
        signIn(page.open("/login"), "bob");
        page.open("/profile");
        assertThat(page.heading("Profile")).isVisible();
    }

    @Test
    void login_ofASlowHandler_reachesTheBrowser(TestVisitor visitor) {
        var page = visitor.open("/slow?from=here");
        var before = session(visitor);
        page.click("slow");
        assertThat(page.find(By.css("#who"))).hasText("Bob");
        assertThat(page).isAt("/slow?from=here");
        page.open("/profile");
        assertThat(page.heading("Profile")).isVisible();
        assertNotEquals(before, session(visitor));
    }

    @Test
    void login_ofASlowHandlerThatRedirects_reachesTheBrowserFirst(TestVisitor visitor) {
        var page = visitor.open("/slow").click("leading");
        assertThat(page.heading("Profile")).isVisible();
    }
}
