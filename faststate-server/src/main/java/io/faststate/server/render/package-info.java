/**
 * From a view to markup, and what was read on the way. Read {@code ViewWork}, which answers what a view asks, then
 * {@code RenderNotes}, which notes what elements tell, then {@code PageRender}, which is at work while a view runs;
 * {@code PageFacts} is what comes out. {@code RenderServices} is what all renders share, and {@code Documents} is the
 * document around the markup.
 */
package io.faststate.server.render;
