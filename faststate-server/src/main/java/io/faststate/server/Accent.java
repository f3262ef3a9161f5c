package io.faststate.server;

/** The colour of what stands out on a page: primary buttons, what is chosen, and the ring around what has the focus. */
public enum Accent {
    /** Black on white, white on black. */
    NEUTRAL("oklch(0.205 0 0)", "oklch(0.922 0 0)", "oklch(0.205 0 0)"),
    BLUE("oklch(0.5 0.2 260)", "oklch(0.72 0.14 255)", "oklch(0.18 0.04 255)"),
    TEAL("oklch(0.5 0.09 195)", "oklch(0.78 0.11 190)", "oklch(0.2 0.04 195)"),
    GREEN("oklch(0.48 0.12 150)", "oklch(0.76 0.15 152)", "oklch(0.2 0.05 150)"),
    ORANGE("oklch(0.53 0.15 45)", "oklch(0.76 0.15 60)", "oklch(0.22 0.05 50)"),
    ROSE("oklch(0.53 0.21 15)", "oklch(0.74 0.15 10)", "oklch(0.2 0.06 15)"),
    VIOLET("oklch(0.5 0.24 290)", "oklch(0.74 0.14 295)", "oklch(0.2 0.06 290)");

    final String light;
    final String dark;
    final String onDark;

    Accent(String light, String dark, String onDark) {
        this.light = light;
        this.dark = dark;
        this.onDark = onDark;
    }
}
