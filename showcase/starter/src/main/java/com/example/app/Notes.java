package com.example.app;

import java.util.List;
import java.util.stream.Stream;

/** All notes on the wall, the newest first. */
record Notes(List<Note> all) {
    static final Notes NONE = new Notes(List.of());

    Notes with(Note note) {
        return new Notes(Stream.concat(Stream.of(note), all.stream()).toList());
    }

    Notes without(Note note) {
        return new Notes(all.stream().filter(it -> !it.equals(note)).toList());
    }
}
