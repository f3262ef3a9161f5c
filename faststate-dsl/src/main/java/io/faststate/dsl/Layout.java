package io.faststate.dsl;

import java.io.Serializable;

/**
 * The frame that several pages share around their content:
 * {@code builder.layout((page, content) -> fragment(header(…), mainElement(content)))}.
 */
@FunctionalInterface
public interface Layout extends Serializable {
    /**
     * The content inside the frame: the content of {@code body}, or a whole {@code html} element. It is rendered after
     * the content, so {@link Page#title()} returns the title that the view set.
     *
     * @throws Exception to answer the request with an error
     */
    Node render(Page page, Node content) throws Exception;
}
