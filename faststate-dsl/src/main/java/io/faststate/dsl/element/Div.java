package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import java.lang.constant.Constable;

/** Skeleton. */
public final class Div extends Element<Div> {
    /** Skeleton. */
    public Div(Constable... content) {
        super(content);
    }
}
