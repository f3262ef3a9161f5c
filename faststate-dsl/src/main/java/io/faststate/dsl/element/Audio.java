package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code audio} element. */
public final class Audio extends Element<Audio> {
    private static final Tag TAG = Tag.of("audio");

    private Audio(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code audio} element with content. */
    public static Audio of(Constable... content) {
        return new Audio(content);
    }

    /** Sets {@code src}: the URL of the content. */
    public Audio src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code crossorigin}: whether the fetch sends credentials. */
    public Audio crossorigin(CrossOrigin value) {
        return set(Names.CROSSORIGIN, value.token());
    }

    /** Sets {@code preload}: what is loaded before it is played. */
    public Audio preload(Preload value) {
        return set(Names.PRELOAD, value.token());
    }

    /** Sets {@code autoplay}: plays as soon as it can. */
    public Audio autoplay(boolean on) {
        return set(Names.AUTOPLAY, on);
    }

    /** Sets {@code loop}: plays repeatedly. */
    public Audio loop(boolean on) {
        return set(Names.LOOP, on);
    }

    /** Sets {@code muted}: silent at first. */
    public Audio muted(boolean on) {
        return set(Names.MUTED, on);
    }

    /** Sets {@code controls}: shows controls. */
    public Audio controls(boolean on) {
        return set(Names.CONTROLS, on);
    }
}
