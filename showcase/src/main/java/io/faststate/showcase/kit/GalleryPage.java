package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.h3;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.summary;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Section;
import java.util.List;

/** The components of the kit in groups, live, with their code. */
public final class GalleryPage {
    private static final String HOME = "/kit";

    /** The groups, of which each has a page. */
    public static final List<Group> GROUPS = List.of(
            new Group(HOME, "Actions and navigation", ActionDemos.ALL),
            new Group(HOME + "/showing", "Showing", ShowDemos.ALL),
            new Group(HOME + "/charts", "Charts", ChartDemos.ALL),
            new Group(HOME + "/fields", "Fields", FieldDemos.ALL),
            new Group(HOME + "/layout", "Layout and views", LayoutDemos.ALL));

    private GalleryPage() {}

    /**
     * A group of components.
     *
     * @param path where its page is
     */
    public record Group(String path, String title, List<Demo> demos) {}

    /** Links to all components, and those of a group. */
    public static Node view(Page page, Group shown) {
        return div(
                        nav(each(GROUPS, group -> div(
                                        p(group.equals(shown) ? a(group.title()).href(group.path()).aria("current", "page") : a(group.title()).href(group.path())),
                                        div(each(group.demos(), demo -> a(demo.title()).href(group.path() + '#' + demo.id()))))))
                                .cls("gallery-links")
                                .aria("label", "Components"),
                        section(
                                h2(shown.title()),
                                div(each(shown.demos(), demo -> demo(page, demo))).cls("gallery-group")))
                .cls("gallery");
    }

    private static Section demo(Page page, Demo demo) {
        return section(
                        header(h3(demo.title()), p(demo.summary())),
                        div(demo.view().apply(page)).cls("demo-live"),
                        details(summary("Code"), MethodSource.of(demo.type(), demo.method())).preserveAttr("open"))
                .id(demo.id())
                .cls("demo");
    }
}
