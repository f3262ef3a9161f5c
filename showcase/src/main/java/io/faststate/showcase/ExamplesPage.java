package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.View;
import io.faststate.showcase.examples.Example;
import io.faststate.showcase.examples.Examples;

/** Links to all examples, and what each of them has around it. */
final class ExamplesPage {
    private ExamplesPage() {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "Examples",
                "What pages of today do, each in one small class.",
                div(each(Examples.ALL, Example::name, example ->
                                article(h2(a(example.title()).href(example.path())), p(example.summary()))))
                        .cls("cards"));
    }

    /** An example as a page. */
    static View of(Example example) {
        return page -> Layout.page(
                page,
                example.title(),
                example.summary(),
                example.view().render(page),
                p(a("All examples").href("/examples")).cls("all-examples"));
    }
}
