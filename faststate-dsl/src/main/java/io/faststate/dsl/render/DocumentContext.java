package io.faststate.dsl.render;

/** The places of a document where the server adds something of its own. */
public interface DocumentContext {
    /** Called right before {@code </head>}: the place for what the server adds to it. */
    void headEnd(HtmlWriter out);

    /** Called inside {@code <body}: the place for attributes that the server adds to it. */
    void bodyStart(HtmlWriter out);

    /** Called right after the start tag of {@code body}. */
    void bodyContentStart(HtmlWriter out);

    /** Called right before {@code </body>}. */
    void bodyContentEnd(HtmlWriter out);
}
