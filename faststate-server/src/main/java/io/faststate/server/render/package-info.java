/**
 * From a view to markup, and what was read on the way. Read {@code PageRender}, which is at work while a view runs, after
 * {@code ViewWork}, which answers the view's questions; {@code PageFacts} is what comes out. {@code RenderServices} is what
 * all renders share, and {@code Documents} is the document around the markup.
 */
package io.faststate.server.render;
