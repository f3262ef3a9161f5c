package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code img} element. */
public final class Img extends Element<Img> {
    private static final Tag TAG = Tag.of("img", Tag.Content.VOID);

    private Img() {
        super(TAG);
    }

    /** A new {@code img} element. */
    public static Img of() {
        return new Img();
    }

    /** Sets {@code alt}: the text shown to those who can't see it. */
    public Img alt(String value) {
        return set(Names.ALT, value);
    }

    /** Sets {@code src}: the URL of the content. */
    public Img src(String value) {
        return set(Names.IMAGE_SRC, value);
    }

    /** Sets {@code srcset}: the URLs of images with their descriptors. */
    public Img srcset(String value) {
        return set(Names.SRCSET, value);
    }

    /** Sets {@code sizes}: the sizes for the layout. */
    public Img sizes(String value) {
        return set(Names.SIZES, value);
    }

    /** Sets {@code crossorigin}: whether the fetch sends credentials. */
    public Img crossorigin(CrossOrigin value) {
        return set(Names.CROSSORIGIN, value.token());
    }

    /** Sets {@code usemap}: the image map, as {@code #name}. */
    public Img usemap(String value) {
        return set(Names.USEMAP, value);
    }

    /** Sets {@code ismap}: sends the position of a click. */
    public Img ismap(boolean on) {
        return set(Names.ISMAP, on);
    }

    /** Sets {@code width}: the width in pixels. */
    public Img width(int value) {
        return set(Names.WIDTH, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Img height(int value) {
        return set(Names.HEIGHT, value);
    }

    /** Sets {@code referrerpolicy}: how much of the page's URL the fetch reveals. */
    public Img referrerpolicy(ReferrerPolicy value) {
        return set(Names.REFERRERPOLICY, value.token());
    }

    /** Sets {@code decoding}: when the image is decoded. */
    public Img decoding(Decoding value) {
        return set(Names.DECODING, value.token());
    }

    /** Sets {@code loading}: when it is loaded. */
    public Img loading(Loading value) {
        return set(Names.LOADING, value.token());
    }

    /** Sets {@code fetchpriority}: how urgent the fetch is. */
    public Img fetchpriority(FetchPriority value) {
        return set(Names.FETCHPRIORITY, value.token());
    }
}
