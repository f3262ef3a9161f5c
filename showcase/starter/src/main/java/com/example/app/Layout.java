package com.example.app;

import static io.faststate.dsl.Html.a;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.AppShell;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.SchemeSwitch;

/** What is around every page. */
final class Layout {
    private Layout() {}

    static Node around(Page page, Node content) {
        return AppShell.of(page, a("My application").href("/"))
                .link(Icon.PENCIL, "Notes", "/")
                .link(Icon.INFO, "About", "/about")
                .top(SchemeSwitch.of(page))
                .with(content)
                .view();
    }
}
