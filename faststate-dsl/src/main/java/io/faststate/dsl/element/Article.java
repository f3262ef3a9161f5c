package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code article} element. */
public final class Article extends Element<Article> {
    private static final Tag TAG = Tag.of("article");

    private Article(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code article} element with content. */
    public static Article of(Constable... content) {
        return new Article(content);
    }
}
