/**
 * Rendering: from a view to markup, noting what was read on the way. Read {@code ViewWork} first, which gives a view
 * what it asks for. {@code RenderNotes} then collects what elements report, and {@code PageRender} runs the view;
 * {@code PageFacts} is the result. {@code RenderServices} is shared by all renders, and {@code Documents} writes the
 * document around the markup.
 */
package io.faststate.server.render;
