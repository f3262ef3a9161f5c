package io.faststate.showcase;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.strong;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.InputType;

/** Signals only: the browser does all of it, without a request. */
final class GreeterPage {
    private GreeterPage() {}

    static Node view(Page page) {
        var name = page.signal("name", "");
        var loud = page.signal("loud", false);
        return Layout.page(
                page,
                "Greeter",
                "Two-way binding: what you type is shown as you type it, and the server never hears of it.",
                label("Your name", input().id("name").bind(name).placeholder("Ada").autocomplete("off")),
                label(input().type(InputType.CHECKBOX).role("switch").id("loud").bind(loud), " Loudly"),
                article(
                        p("Who are you?").id("question").showWhen(name.isBlank()),
                        p("Hello, ", strong(loud.choose(name.upperCase(), name.trim()).text()), "!")
                                .id("greeting")
                                .showWhen(name.isBlank().not())),
                button("Clear")
                        .id("clear")
                        .disabledWhen(name.isEmpty().and(loud.not()))
                        .onClick(name.setting("").then(loud.setting(false))));
    }
}
