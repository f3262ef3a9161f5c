package io.faststate.server.region;

/**
 * A region as it was rendered for a tab.
 *
 * @param region what the render found out
 * @param markup its root element
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Rendered(RegionRender region, byte[] markup) {}
