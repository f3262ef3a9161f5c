package io.faststate.dsl;

import java.io.Serializable;

/** What several pages have around their content: {@code builder.layout((page, content) -> fragment(header(…), mainElement(content)))}. */
@FunctionalInterface
public interface Layout extends Serializable {
    /**
     * The content with what is around it: what stands in {@code body}, or a whole {@code html} element. It is made after
     * the content, so {@link Page#title()} is the one that the view set.
     *
     * @throws Exception to answer the request with an error
     */
    Node render(Page page, Node content) throws Exception;
}
