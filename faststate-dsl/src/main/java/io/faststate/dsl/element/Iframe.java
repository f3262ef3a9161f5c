package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.Node;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;

/** The {@code iframe} element. */
public final class Iframe extends Element<Iframe> {
    private static final Tag TAG = Tag.of("iframe");
    private static final AttributeName SRCDOC = AttributeName.of("srcdoc");

    private Iframe() {
        super(TAG);
    }

    /** A new {@code iframe} element. */
    public static Iframe of() {
        return new Iframe();
    }

    /** Sets {@code src}: the URL of the content. */
    public Iframe src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code name}: the name. */
    public Iframe name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code sandbox}: what it may do, as tokens. */
    public Iframe sandbox(String value) {
        return set(Names.SANDBOX, value);
    }

    /** Sets {@code allow}: the features that it may use. */
    public Iframe allow(String value) {
        return set(Names.ALLOW, value);
    }

    /** Sets {@code allowfullscreen}: may fill the screen. */
    public Iframe allowfullscreen(boolean on) {
        return set(Names.ALLOWFULLSCREEN, on);
    }

    /** Sets {@code width}: the width in pixels. */
    public Iframe width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Iframe height(int value) {
        return set(Names.HEIGHT, value);
    }

    /** Sets {@code referrerpolicy}: how much of the page's URL the fetch reveals. */
    public Iframe referrerpolicy(ReferrerPolicy value) {
        return set(Names.REFERRERPOLICY, value.token());
    }

    /** Sets {@code loading}: when it is loaded. */
    public Iframe loading(Loading value) {
        return set(Names.LOADING, value.token());
    }

    /** Sets {@code srcdoc}: an embedded document, rendered with the page. */
    public Iframe srcdoc(Node document) {
        return set(SRCDOC, document);
    }
}
