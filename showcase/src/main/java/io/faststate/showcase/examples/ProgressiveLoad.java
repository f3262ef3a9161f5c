package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.concurrent;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.time.Duration;
import java.util.List;

/** A handler that brings one part of a page after the other, each as soon as it is there. */
final class ProgressiveLoad {
    private static final Duration STEP = Duration.ofMillis(700);
    private static final List<String> COMMENTS = List.of("Well said.", "I had not thought of that.", "What about bees?");

    private ProgressiveLoad() {}

    /** How much of the page is there. */
    enum Part {
        NOTHING,
        HEADING,
        TEXT,
        COMMENTS,
        FOOTER;

        boolean shows(Part part) {
            return compareTo(part) >= 0;
        }
    }

    static Node view(Page page) {
        var loaded = page.tab("loaded", Part.NOTHING);
        var busy = page.signal("busy", false);
        return section(
                live(loaded, now -> article(
                                header(now.shows(Part.HEADING) ? h2("On gardens") : waiting("heading")),
                                now.shows(Part.TEXT)
                                        ? p("A garden is never done; that is what it is for.").id("text")
                                        : waiting("text"),
                                now.shows(Part.COMMENTS)
                                        ? ul(each(COMMENTS, it -> li(it))).id("comments").aria("label", "Comments")
                                        : waiting("comments"),
                                footer(now.shows(Part.FOOTER) ? p("Written in spring.") : waiting("footer")))
                        .id("article")
                        .aria("live", "polite")),
                div(button("Load it again").indicator(busy).aria("busy", busy).disabledWhen(loaded.is(it -> it != Part.FOOTER))
                        .onClick(() -> load(loaded), concurrent()))
                        .init(() -> load(loaded), concurrent()));
    }

    private static Node waiting(String part) {
        return p("Loading the ", part, "…").aria("busy", true);
    }

    private static void load(State<Part> loaded) throws InterruptedException {
        for (var part : Part.values()) {
            loaded.set(part);
            if (part != Part.FOOTER) {
                Thread.sleep(STEP);
            }
        }
    }
}
