package io.faststate.server.page;

/**
 * A region as it was rendered for a tab.
 *
 * @param region what the render found out
 * @param markup its root element
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Rendered(RegionRender region, byte[] markup) {}
