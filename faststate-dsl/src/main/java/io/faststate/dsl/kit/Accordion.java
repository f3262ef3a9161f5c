package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.summary;

import io.faststate.dsl.element.Details;
import io.faststate.dsl.element.Div;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;

/**
 * Titles that open what is below them. It works without JavaScript, and a search in the page finds what is closed.
 *
 * {@snippet :
 * Accordion.of("faq").item("What does it cost?", p("Nothing.")).item("Who made it?", p("We did.")).view();
 * }
 */
public final class Accordion {
    private final String id;
    private final List<Details> items = new ArrayList<>();
    private boolean several;

    private Accordion(String id) {
        this.id = id;
    }

    /**
     * An accordion of which one item is open at a time.
     *
     * @param id its id in the page
     */
    public static Accordion of(String id) {
        return new Accordion(id);
    }

    /** Lets several items be open. */
    public Accordion several() {
        several = true;
        return this;
    }

    /** Adds a closed item. */
    public Accordion item(String title, Constable... content) {
        items.add(details(summary(title, Icon.CHEVRON_DOWN.view()), div(content)).preserveAttr("open"));
        return this;
    }

    /** The accordion as an element. */
    public Div view() {
        items.forEach(item -> {
            if (!several) {
                item.name(id);
            }
        });
        return div(fragment(items)).id(id).cls("accordion", "fs-accordion");
    }
}
