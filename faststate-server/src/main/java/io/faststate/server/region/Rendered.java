package io.faststate.server.region;

/**
 * A region as it was rendered for a tab.
 *
 * @param region the result of the render
 * @param markup its root element
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Rendered(RegionRender region, byte[] markup) {}
