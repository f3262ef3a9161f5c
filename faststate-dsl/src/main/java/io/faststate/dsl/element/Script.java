package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/**
 * The {@code script} element. Its text is code, so never build it from data. Where its strings would end the element,
 * {@code <} is written as an escape that means the same in JavaScript and JSON. The default Content Security Policy
 * allows scripts with {@code src} only.
 */
public final class Script extends Element<Script> {
    private static final Tag TAG = Tag.of("script", Tag.Content.SCRIPT);

    private Script(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code script} element with content. */
    public static Script of(Constable... content) {
        return new Script(content);
    }

    /** Sets {@code src}: the URL of the content. */
    public Script src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code type}: the media type. */
    public Script type(String value) {
        return set(Names.TYPE, value);
    }

    /** Sets {@code nomodule}: for browsers without modules. */
    public Script nomodule(boolean on) {
        return set(Names.NOMODULE, on);
    }

    /** Sets {@code async}: runs as soon as it is loaded. */
    public Script async(boolean on) {
        return set(Names.ASYNC, on);
    }

    /** Sets {@code defer}: runs once the page is parsed. */
    public Script defer(boolean on) {
        return set(Names.DEFER, on);
    }

    /** Sets {@code crossorigin}: whether the fetch sends credentials. */
    public Script crossorigin(CrossOrigin value) {
        return set(Names.CROSSORIGIN, value.token());
    }

    /** Sets {@code integrity}: the hash that the content must have. */
    public Script integrity(String value) {
        return set(Names.INTEGRITY, value);
    }

    /** Sets {@code referrerpolicy}: how much of the page's URL the fetch reveals. */
    public Script referrerpolicy(ReferrerPolicy value) {
        return set(Names.REFERRERPOLICY, value.token());
    }

    /** Sets {@code blocking}: what waits for it, such as {@code render}. */
    public Script blocking(String value) {
        return set(Names.BLOCKING, value);
    }

    /** Sets {@code fetchpriority}: how urgent the fetch is. */
    public Script fetchpriority(FetchPriority value) {
        return set(Names.FETCHPRIORITY, value.token());
    }
}
