package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;

/** Detects very long lists of elements without keys, such as those built in a loop. */
public final class Crowds {
    /** Up to this many children, lists are not checked. */
    public static final int FEW = 1_000;

    private Crowds() {}

    /** Notifies the context if a parent has more than {@value #FEW} elements of one kind. */
    public static void check(Attached parent, Constable[] content, HtmlWriter out) {
        var first = content[content.length - 1];
        if (!(first instanceof Markup sample)) {
            return;
        }
        var count = 0;
        for (var item : content) {
            if (item instanceof Markup element && element.sameTag(sample)) {
                count++;
            }
        }
        if (count > FEW) {
            out.context().crowded(parent.description(), sample.description(), count);
        }
    }
}
