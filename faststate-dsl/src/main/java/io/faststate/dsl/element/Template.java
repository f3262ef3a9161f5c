package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code template} element. */
public final class Template extends Element<Template> {
    private static final Tag TAG = Tag.of("template");

    private Template(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code template} element with content. */
    public static Template of(Constable... content) {
        return new Template(content);
    }

    /** Sets {@code shadowrootmode}: makes it a shadow tree. */
    public Template shadowrootmode(ShadowRootMode value) {
        return set(Names.SHADOWROOTMODE, value.token());
    }

    /** Sets {@code shadowrootdelegatesfocus}: the shadow tree passes focus on. */
    public Template shadowrootdelegatesfocus(boolean on) {
        return set(Names.SHADOWROOTDELEGATESFOCUS, on);
    }

    /** Sets {@code shadowrootclonable}: the shadow tree can be cloned. */
    public Template shadowrootclonable(boolean on) {
        return set(Names.SHADOWROOTCLONABLE, on);
    }

    /** Sets {@code shadowrootserializable}: the shadow tree can be serialized. */
    public Template shadowrootserializable(boolean on) {
        return set(Names.SHADOWROOTSERIALIZABLE, on);
    }
}
