package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code a} element. */
public final class A extends Element<A> {
    private static final Tag TAG = Tag.of("a");

    private A(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code a} element with content. */
    public static A of(Constable... content) {
        return new A(content);
    }

    /**
     * Sets {@code href}: the URL of the link.
     *
     * <p>Like all methods that set a URL, it puts the application's base path before one that begins with a slash:
     * below the base {@code /app}, {@code href("/orders")} leads to {@code /app/orders}. A URL that begins with the base
     * path already is left alone, and so are those that begin with two slashes, a scheme, {@code ?} or {@code #}. For a
     * link outside the base path, use {@code attr("href", "/other")}.
     */
    public A href(String value) {
        return set(Names.HREF, value);
    }

    /** Makes the browser load the whole document. Use it for links that don't lead to a page of this application. */
    public A reload() {
        return attr("data-reload", "");
    }

    /** Sets {@code target}: where the link opens, such as {@code _blank}. */
    public A target(String value) {
        return set(Names.TARGET, value);
    }

    /** Sets {@code download}: the name of the file that the link saves. */
    public A download(String value) {
        return set(Names.DOWNLOAD, value);
    }

    /** Sets {@code ping}: URLs that are notified of a click. */
    public A ping(String value) {
        return set(Names.PING, value);
    }

    /** Sets {@code rel}: how the linked document relates to this one. */
    public A rel(String value) {
        return set(Names.REL, value);
    }

    /** Sets {@code hreflang}: the language of the linked document. */
    public A hreflang(String value) {
        return set(Names.HREFLANG, value);
    }

    /** Sets {@code type}: the media type. */
    public A type(String value) {
        return set(Names.TYPE, value);
    }

    /** Sets {@code referrerpolicy}: how much of the page's URL the fetch reveals. */
    public A referrerpolicy(ReferrerPolicy value) {
        return set(Names.REFERRERPOLICY, value.token());
    }
}
