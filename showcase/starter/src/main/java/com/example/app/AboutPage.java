package com.example.app;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** A page with a counter for each visitor. */
final class AboutPage {
    private AboutPage() {}

    static Node view(Page page) {
        page.title("About");
        var likes = page.session("likes", 0);
        return section(
                h1("About"),
                p("Change a page while mvn -q compile exec:exec@dev runs, and see it here at once."),
                p("You like this ", likes.text(), " times."),
                button("Like").onClick(() -> likes.update(n -> n + 1)));
    }
}
