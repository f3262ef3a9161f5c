package com.example.app;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.nav;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** What is around every page. */
final class Layout {
    private Layout() {}

    static Node around(Page page, Node content) {
        return fragment(
                nav(a("Notes").href("/"), a("About").href("/about")),
                mainElement(content));
    }
}
