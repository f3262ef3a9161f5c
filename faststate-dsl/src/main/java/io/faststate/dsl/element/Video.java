package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code video} element. */
public final class Video extends Element<Video> {
    private static final Tag TAG = Tag.of("video");

    private Video(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code video} element with content. */
    public static Video of(Constable... content) {
        return new Video(content);
    }

    /** Sets {@code src}: the URL of the content. */
    public Video src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code crossorigin}: whether the fetch sends credentials. */
    public Video crossorigin(CrossOrigin value) {
        return set(Names.CROSSORIGIN, value.token());
    }

    /** Sets {@code preload}: what is loaded before it is played. */
    public Video preload(Preload value) {
        return set(Names.PRELOAD, value.token());
    }

    /** Sets {@code autoplay}: plays as soon as it can. */
    public Video autoplay(boolean on) {
        return set(Names.AUTOPLAY, on);
    }

    /** Sets {@code loop}: plays repeatedly. */
    public Video loop(boolean on) {
        return set(Names.LOOP, on);
    }

    /** Sets {@code muted}: silent at first. */
    public Video muted(boolean on) {
        return set(Names.MUTED, on);
    }

    /** Sets {@code controls}: shows controls. */
    public Video controls(boolean on) {
        return set(Names.CONTROLS, on);
    }

    /** Sets {@code poster}: the URL of the image shown before it plays. */
    public Video poster(String value) {
        return set(Names.POSTER, value);
    }

    /** Sets {@code playsinline}: plays in place. */
    public Video playsinline(boolean on) {
        return set(Names.PLAYSINLINE, on);
    }

    /** Sets {@code width}: the width in pixels. */
    public Video width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Video height(int value) {
        return set(Names.HEIGHT, value);
    }
}
