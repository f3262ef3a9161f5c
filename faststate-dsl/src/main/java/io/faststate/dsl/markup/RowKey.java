package io.faststate.dsl.markup;

import io.faststate.dsl.FastStateException;
import org.jspecify.annotations.Nullable;

/** Turns keys of rows into parts of ids. */
public final class RowKey {
    private RowKey() {}

    /**
     * The key's text, with every character other than ASCII letters, digits and hyphens written as {@code _hex_}. No
     * two texts have the same result.
     */
    public static String text(@Nullable Object key) {
        if (key == null) {
            throw new FastStateException("The key of a list's row is null; a key names one row");
        }
        var text = key instanceof Enum<?> constant ? constant.name() : key.toString();
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        var id = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (plain(c)) {
                id.append(c);
            } else {
                id.append('_').append(Integer.toHexString(c)).append('_');
            }
        }
        return id.toString();
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
