package io.faststate.dsl.markup;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.HtmlWriter;
import java.lang.constant.Constable;

/** Finds lists of very many elements that were made in a loop, without keys. */
public final class Crowds {
    /** How many children are not worth a look. */
    public static final int FEW = 1_000;

    private Crowds() {}

    /** Tells the context of more than {@value #FEW} elements of one kind among the content of a parent. */
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
