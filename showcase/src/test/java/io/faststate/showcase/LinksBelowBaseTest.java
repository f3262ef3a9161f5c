package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prerender;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Node;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

/** Links of an application with a base path. */
@FastStateTest(LinksBelowBaseTest.class)
class LinksBelowBaseTest {
    private static final Node MENU = prerender(nav(a("Home").href("/"), a("Orders").href("/orders")));

    static FastStateBuilder application() {
        return FastState.builder()
                .base("/shop")
                .layout((page, content) -> fragment(MENU, mainElement(content)))
                .page("/", page -> fragment(h1("Welcome"), a("Your orders").href("/orders")))
                .page("/orders", page -> fragment(
                        h1("Orders"), p("At ", page.url("/orders")), button("Leave").onClick(e -> e.redirect("/"))));
    }

    @Test
    void link_leadsToThePageBelowTheBase(TestVisitor visitor) {
        var page = visitor.open("/shop/");
        page.link("Your orders").click();
        assertThat(page.heading("Orders")).isVisible();
        assertEquals("/shop/orders", page.path());
        assertThat(page.withText("At /shop/orders")).isVisible();
    }

    @Test
    void prerenderedLink_leadsThereToo(TestVisitor visitor) {
        var page = visitor.open("/shop/");
        page.link("Orders").click();
        assertThat(page.heading("Orders")).isVisible();
        page.click("Leave");
        assertThat(page.heading("Welcome")).isVisible();
        assertEquals("/shop/", page.path());
    }
}
