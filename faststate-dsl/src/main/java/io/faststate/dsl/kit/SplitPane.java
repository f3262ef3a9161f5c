package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.InputType;
import java.lang.constant.Constable;

/**
 * Two panes side by side with a line between them that people move, by pointer or by the arrow keys. The browser keeps where it
 * is. On narrow screens the panes lie one above the other.
 *
 * {@snippet :
 * SplitPane.of(page, "mail", 30, list(page), message(page));
 * }
 */
public final class SplitPane {
    private static final int LEAST = 10;
    private static final int MOST = 90;

    private SplitPane() {}

    /**
     * The panes as an element.
     *
     * @param id their id in the page
     * @param percent how much of the width the first one has at first; 10 to 90
     * @throws FastStateException if the percentage is out of range
     */
    public static Div of(Page page, String id, int percent, Constable first, Constable second) {
        if (percent < LEAST || percent > MOST) {
            throw new FastStateException("The first pane of “" + id + "” can't have " + percent + " %; give 10 to 90");
        }
        var at = page.persist(page.scope(id).signal("split", percent));
        return div(
                        div(first).cls("fs-pane"),
                        div(second).cls("fs-pane"),
                        input().type(InputType.RANGE).min(LEAST).max(MOST).bind(at).cls("fs-split-bar")
                                .aria("label", Words.SIZE.in(page)))
                .id(id)
                .cls("fs-split")
                .style("--fs-split", at.asString().plus("%"));
    }
}
