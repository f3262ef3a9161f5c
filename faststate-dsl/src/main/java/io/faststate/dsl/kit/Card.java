package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.element.Footer;
import io.faststate.dsl.element.Section;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page with an edge: a title, a content, and what can be done with it.
 *
 * {@snippet :
 * Card.of("Invoice 2026-031").description("Due in 12 days")
 *         .action(Kit.badge(Tone.WARNING, "open"))
 *         .with(table(…))
 *         .footer(Buttons.primary("Pay").onClick(() -> pay()))
 *         .view();
 * }
 */
public final class Card {
    private final String title;
    private final List<Constable> content = new ArrayList<>();
    private String description = "";
    private final List<Constable> actions = new ArrayList<>();
    private final List<Constable> foot = new ArrayList<>();

    private Card(String title) {
        this.title = title;
    }

    /** A card with a title; none if it is empty. */
    public static Card of(String title) {
        return new Card(title);
    }

    /** A text below the title. */
    public Card description(String text) {
        description = text;
        return this;
    }

    /** What stands at the end of the title. */
    public Card action(Constable... nodes) {
        actions.addAll(List.of(nodes));
        return this;
    }

    /** Adds content. */
    public Card with(Constable... nodes) {
        content.addAll(List.of(nodes));
        return this;
    }

    /** What stands below the content, such as buttons. */
    public Card footer(Constable... nodes) {
        foot.addAll(List.of(nodes));
        return this;
    }

    /** The card as an element. */
    public Section view() {
        return section(
                        head(),
                        when(!content.isEmpty(), () -> section(fragment(content))),
                        when(!foot.isEmpty(), () -> Footer.of(fragment(foot))))
                .cls("card");
    }

    private Node head() {
        var hasHead = !title.isEmpty() || !description.isEmpty() || !actions.isEmpty();
        return when(hasHead, () -> header(
                when(!title.isEmpty(), () -> h2(title)),
                when(!description.isEmpty(), () -> p(description)),
                when(!actions.isEmpty(), () -> div(fragment(actions)).cls("card-action"))));
    }
}
