package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.throttleBy;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.ThrottleKey;
import io.faststate.dsl.User;
import io.faststate.dsl.element.InputType;
import java.time.Duration;
import java.util.List;

/** Signing in and out: the session has a new id afterwards, and its other tabs load themselves again. */
final class LoginPage {
    private static final int TRIES = 60;

    private LoginPage() {}

    record Credentials(String name, String password) {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "Sign in",
                "Ada is an admin, Bob is not; the password of each is their name in lower case.",
                page.user().map(LoginPage::signedIn).orElseGet(() -> signIn(page)));
    }

    private static Node signedIn(User user) {
        return section(
                p("You are signed in as ", strong(user.name()).id("user"), "."),
                p("Go to ", a("your profile").href("/profile"), "."),
                button("Sign out").id("sign-out").onClick(e -> e.logout()));
    }

    private static Node signIn(Page page) {
        var credentials = page.signal("credentials", new Credentials("", ""));
        return form(
                        label("Name", input().id("name").bind(credentials, Credentials::name).required(true)
                                .autocomplete("username")),
                        label("Password", input().id("password").type(InputType.PASSWORD)
                                .bind(credentials, Credentials::password).required(true).autocomplete("current-password"),
                                credentials.error(Credentials::password)),
                        button("Sign in").id("sign-in"))
                .onSubmit(e -> {
                    var given = credentials.get();
                    credentials.set(new Credentials(given.name(), ""));
                    e.login(Accounts.find(given.name().strip(), given.password()).orElseThrow(LoginPage::wrong));
                    e.returnTo("/login");
                }, throttleBy(ThrottleKey.ADDRESS, TRIES, Duration.ofMinutes(1)));
    }

    private static InvalidValueException wrong() {
        return new InvalidValueException(
                Credentials.class, null, List.of(new Violation("password", "Name and password do not belong together")));
    }
}
