package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code math} element. */
public final class MathElement extends Element<MathElement> {
    private static final Tag TAG = Tag.of("math", Tag.Content.FOREIGN);

    private MathElement(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code math} element with content. */
    public static MathElement of(Constable... content) {
        return new MathElement(content);
    }
}
