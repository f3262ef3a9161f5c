package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code link} element. */
public final class Link extends Element<Link> {
    private static final Tag TAG = Tag.of("link", Tag.Content.VOID);

    private Link() {
        super(TAG);
    }

    /** A new {@code link} element. */
    public static Link of() {
        return new Link();
    }

    /** Sets {@code href}: the URL of the link. */
    public Link href(String value) {
        return set(Names.HREF, value);
    }

    /** Sets {@code crossorigin}: whether the fetch sends credentials. */
    public Link crossorigin(CrossOrigin value) {
        return set(Names.CROSSORIGIN, value.token());
    }

    /** Sets {@code rel}: how the linked document relates to this one. */
    public Link rel(String value) {
        return set(Names.REL, value);
    }

    /** Sets {@code media}: the media query that it is for. */
    public Link media(String value) {
        return set(Names.MEDIA, value);
    }

    /** Sets {@code integrity}: the hash that the content must have. */
    public Link integrity(String value) {
        return set(Names.INTEGRITY, value);
    }

    /** Sets {@code hreflang}: the language of the linked document. */
    public Link hreflang(String value) {
        return set(Names.HREFLANG, value);
    }

    /** Sets {@code type}: the media type. */
    public Link type(String value) {
        return set(Names.TYPE, value);
    }

    /** Sets {@code referrerpolicy}: how much of the page's URL the fetch reveals. */
    public Link referrerpolicy(ReferrerPolicy value) {
        return set(Names.REFERRERPOLICY, value.token());
    }

    /** Sets {@code sizes}: the sizes for the layout. */
    public Link sizes(String value) {
        return set(Names.SIZES, value);
    }

    /** Sets {@code imagesrcset}: the URLs of images to preload with their descriptors. */
    public Link imagesrcset(String value) {
        return set(Names.IMAGESRCSET, value);
    }

    /** Sets {@code imagesizes}: the sizes of images to preload. */
    public Link imagesizes(String value) {
        return set(Names.IMAGESIZES, value);
    }

    /** Sets {@code as}: what is preloaded. */
    public Link as(String value) {
        return set(Names.AS, value);
    }

    /** Sets {@code blocking}: what waits for it, such as {@code render}. */
    public Link blocking(String value) {
        return set(Names.BLOCKING, value);
    }

    /** Sets {@code color}: the colour of an icon. */
    public Link color(String value) {
        return set(Names.COLOR, value);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Link disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code fetchpriority}: how urgent the fetch is. */
    public Link fetchpriority(FetchPriority value) {
        return set(Names.FETCHPRIORITY, value.token());
    }
}
