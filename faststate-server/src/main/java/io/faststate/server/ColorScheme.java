package io.faststate.server;

/** Whether pages are light or dark. */
public enum ColorScheme {
    /** As the visitor's system has it, until the visitor chooses by a {@link io.faststate.dsl.kit.SchemeSwitch}. */
    SYSTEM("light dark", ""),
    LIGHT("light", "not all"),
    DARK("dark", "all");

    final String css;
    final String media;

    ColorScheme(String css, String media) {
        this.css = css;
        this.media = media;
    }
}
