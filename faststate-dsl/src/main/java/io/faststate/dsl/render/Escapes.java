package io.faststate.dsl.render;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The escape for each ASCII character in a context; null if the character is written unchanged. */
final class Escapes {
    /** For raw text, in which only control characters are replaced. */
    static final Escapes NONE = new Escapes(controls(), false);
    /** For text between tags. */
    static final Escapes TEXT = new Escapes(text(), false);
    /** For a double-quoted attribute. */
    static final Escapes ATTRIBUTE = new Escapes(attribute(), false);
    /** For expression text in a double-quoted attribute. */
    static final Escapes CODE = new Escapes(code(), false);
    /** For a JSON string in a double-quoted attribute. */
    static final Escapes JSON = new Escapes(json(), true);

    final byte[] @Nullable [] table;
    /** Which ASCII characters are written unchanged. It is read for each character, and is smaller than the table. */
    final boolean[] plain = new boolean[128];
    final boolean json;

    private Escapes(byte[] @Nullable [] table, boolean json) {
        this.table = table;
        this.json = json;
        for (int c = 0; c < plain.length; c++) {
            plain[c] = table[c] == null;
        }
    }

    private static byte[] @Nullable [] controls() {
        var table = new byte[128] @Nullable [];
        for (int c = 0; c < 0x20; c++) {
            table[c] = utf8("\uFFFD");
        }
        table['\t'] = null;
        table['\n'] = null;
        table['\f'] = null;
        table['\r'] = null;
        return table;
    }

    private static byte[] @Nullable [] text() {
        var table = controls();
        table['\r'] = utf8("&#13;");
        table['&'] = utf8("&amp;");
        table['<'] = utf8("&lt;");
        table['>'] = utf8("&gt;");
        return table;
    }

    private static byte[] @Nullable [] attribute() {
        var table = text();
        table['"'] = utf8("&#34;");
        table['\''] = utf8("&#39;");
        return table;
    }

    private static byte[] @Nullable [] code() {
        var table = attribute();
        table['\''] = null;
        table['>'] = null;
        return table;
    }

    /**
     * Also escapes {@code $}, {@code @} and {@code ;}. A client that finds signals, actions and statement ends by
     * searching the expression's text would otherwise find them inside strings.
     */
    private static byte[] @Nullable [] json() {
        var table = new byte[128] @Nullable [];
        for (int c = 0; c < 0x20; c++) {
            table[c] = unicode(c);
        }
        for (char c : new char[] {'<', '>', '&', '\'', '$', '@', ';', 0x7f}) {
            table[c] = unicode(c);
        }
        table['\\'] = utf8("\\\\");
        table['"'] = utf8("\\&#34;");
        return table;
    }

    private static byte[] unicode(int c) {
        return utf8("\\u00" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 15, 16));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
