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

/** All components of the kit, live, with their code. */
public final class GalleryPage {
    private static final List<Group> GROUPS = List.of(
            new Group("Actions and navigation", ActionDemos.ALL),
            new Group("Showing", ShowDemos.ALL),
            new Group("Charts", ChartDemos.ALL),
            new Group("Fields", FieldDemos.ALL),
            new Group("Layout and views", LayoutDemos.ALL));

    private GalleryPage() {}

    private record Group(String title, List<Demo> demos) {}

    /** Links to the components, and each of them. */
    public static Node view(Page page) {
        return div(
                        nav(each(GROUPS, group -> div(
                                        p(group.title()),
                                        div(each(group.demos(), demo -> a(demo.title()).href("#" + demo.id()))))))
                                .cls("gallery-links")
                                .aria("label", "Components"),
                        each(GROUPS, group -> section(
                                h2(group.title()),
                                div(each(group.demos(), demo -> demo(page, demo))).cls("gallery-group"))))
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
