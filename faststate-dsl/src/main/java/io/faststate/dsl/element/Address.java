package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code address} element. */
public final class Address extends Element<Address> {
    private static final Tag TAG = Tag.of("address");

    private Address(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code address} element with content. */
    public static Address of(Constable... content) {
        return new Address(content);
    }
}
