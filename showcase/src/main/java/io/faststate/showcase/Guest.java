package io.faststate.showcase;

import io.faststate.dsl.State;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody wants to be called who is not signed in. */
record Guest(@NotBlank @Size(max = 30) String name) {
    static final State<Guest> STATE = State.session("guest", new Guest("Guest"));
}
