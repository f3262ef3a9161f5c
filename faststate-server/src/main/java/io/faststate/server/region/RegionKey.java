package io.faststate.server.region;

/**
 * Identifies a region across all tabs: regions with the same key that read the same values have the same content.
 *
 * @param id the id of its root element, which is in its markup
 * @param high the first half of the hash of its code and captures
 * @param low the second half
 */
public record RegionKey(String id, long high, long low) {}
