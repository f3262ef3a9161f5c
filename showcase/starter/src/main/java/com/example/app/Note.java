package com.example.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A note on the wall. */
record Note(@NotBlank @Size(max = 200) String text, @NotBlank String author) {
    static final Note EMPTY = new Note("", "");
}
