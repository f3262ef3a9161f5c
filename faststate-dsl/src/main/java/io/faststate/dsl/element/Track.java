package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code track} element. */
public final class Track extends Element<Track> {
    private static final Tag TAG = Tag.of("track", Tag.Content.VOID);

    private Track() {
        super(TAG);
    }

    /** A new {@code track} element. */
    public static Track of() {
        return new Track();
    }

    /** Sets {@code kind}: what the track is. */
    public Track kind(TrackKind value) {
        return set(Names.KIND, value.token());
    }

    /** Sets {@code src}: the URL of the content. */
    public Track src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code srclang}: the language of the track. */
    public Track srclang(String value) {
        return set(Names.SRCLANG, value);
    }

    /** Sets {@code label}: the label. */
    public Track label(String value) {
        return set(Names.LABEL, value);
    }

    /** Sets {@code default}: on unless the user chose another. */
    public Track defaultTrack(boolean on) {
        return set(Names.DEFAULT, on);
    }
}
