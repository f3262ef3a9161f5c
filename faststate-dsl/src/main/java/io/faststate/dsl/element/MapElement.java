package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code map} element. */
public final class MapElement extends Element<MapElement> {
    private static final Tag TAG = Tag.of("map");

    private MapElement(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code map} element with content. */
    public static MapElement of(Constable... content) {
        return new MapElement(content);
    }

    /** Sets {@code name}: the name. */
    public MapElement name(String value) {
        return set(Names.NAME, value);
    }
}
