package io.faststate.server.testing.engine;

/**
 * What pages are shown on, as media queries ask.
 *
 * @param width CSS pixels of the viewport
 * @param height CSS pixels of the viewport
 * @param dark whether the person prefers dark pages
 * @param still whether the person prefers reduced motion
 */
public record Screen(int width, int height, boolean dark, boolean still) {
    /** What a visitor has unless the test says otherwise. */
    public static final Screen USUAL = new Screen(1280, 720, false, false);
}
