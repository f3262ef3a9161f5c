package io.faststate.server.json;

/** How deep objects and arrays lie in each other. Both ways, JSON takes stack for each level, so there is a most. */
final class Nesting {
    /** What a thread's stack has room for, many times over. */
    static final int MOST = 500;

    private Nesting() {}

    /** Whether a JSON text is nested deeper than that. */
    static boolean isTooDeep(String json) {
        var depth = 0;
        var inText = false;
        for (var i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '"' -> inText = !inText;
                case '\\' -> i++; // stands in texts only, before what doesn't end them
                case '{', '[' -> {
                    if (!inText && ++depth > MOST) {
                        return true;
                    }
                }
                case '}', ']' -> depth -= inText ? 0 : 1;
                default -> { }
            }
        }
        return false;
    }
}
