package io.faststate.showcase.docs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ids of the headings of one document, as GitHub gives them, so that the same links work there and here. */
public final class Anchors {
    private final Map<String, Integer> given = new HashMap<>();

    /** The id of the next heading. */
    public String next(String heading) {
        var anchor = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
        var before = given.merge(anchor, 1, Integer::sum) - 1;
        return before == 0 ? anchor : anchor + "-" + before;
    }
}
