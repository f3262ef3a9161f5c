package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.time.Duration;

/** A form that tells what is wrong with a field while it is typed in, and of all fields when it is sent. */
final class InlineValidation {
    private static final EventOption RESTED = debounce(Duration.ofMillis(300));

    private InlineValidation() {}

    static Node view(Page page) {
        var joined = page.tab("joined", "");
        var draft = page.signal("draft", new Signup("", "", 18, false));
        return section(
                form(
                                label("Email", input().id("email").bind(draft, Signup::email).autocomplete("email")
                                        .onInput(() -> draft.check(Signup::email), RESTED), draft.error(Signup::email)),
                                label("Name", input().id("name").bind(draft, Signup::name).autocomplete("name")
                                        .onInput(() -> draft.check(Signup::name), RESTED), draft.error(Signup::name)),
                                label("Age", input().id("age").bind(draft, Signup::age)
                                        .onInput(() -> draft.check(Signup::age), RESTED), draft.error(Signup::age)),
                                label(input().id("terms").bind(draft, Signup::terms), " I accept the terms"),
                                draft.error(Signup::terms),
                                button("Join").disabledWhen(draft.invalid()))
                        .novalidate(true)
                        .onSubmit(() -> joined.set(draft.checked().name())),
                p(joined.text(name -> name.isEmpty() ? "" : "Welcome, " + name + "!")).id("joined").role("status"));
    }
}
