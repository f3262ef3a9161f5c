package io.faststate.dsl.element;

import java.util.Locale;

/** What a text track is. */
public enum TrackKind {
    /** A translation. */
    SUBTITLES,
    /** A transcription with sounds. */
    CAPTIONS,
    /** A description of what is seen. */
    DESCRIPTIONS,
    /** Titles of chapters. */
    CHAPTERS,
    /** Data for code. */
    METADATA;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
