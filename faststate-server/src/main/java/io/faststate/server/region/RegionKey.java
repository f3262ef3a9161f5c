package io.faststate.server.region;

/**
 * What a region is known by in all tabs: regions of one key that read the same values have the same content.
 *
 * @param id the id of its root element, which is in its markup
 * @param high the first half of the hash of its code and of what it captured
 * @param low the second half
 */
public record RegionKey(String id, long high, long low) {}
