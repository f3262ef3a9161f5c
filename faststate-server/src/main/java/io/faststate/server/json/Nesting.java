package io.faststate.server.json;

/**
 * How deeply objects and arrays are nested. Reading and writing need stack space for each level, so there is a maximum.
 */
final class Nesting {
    /** Deep enough for any sensible value; a thread's stack has room for many times more. */
    static final int MOST = 500;

    private Nesting() {}

    /** Whether a JSON text is nested more deeply than that. */
    static boolean isTooDeep(String json) {
        var depth = 0;
        var inText = false;
        for (var i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '"' -> inText = !inText;
                case '\\' -> i++; // only in texts, before a character that doesn't end them
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
