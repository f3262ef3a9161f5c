package io.faststate.showcase;

import io.faststate.dsl.State;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** What admins set for everyone: the banner on all pages, and how much of a product one may buy at once. */
record Settings(@Size(max = 80) String banner, boolean shopClosed, @Min(1) int mostAtOnce) {
    static final State<Settings> STATE = State.global("settings", new Settings("", false, 1));

    boolean hasBanner() {
        return !banner.isBlank();
    }
}
