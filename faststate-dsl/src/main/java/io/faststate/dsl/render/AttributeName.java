package io.faststate.dsl.render;

import io.faststate.dsl.FastStateException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A checked attribute name. It determines how the attribute's value is escaped. */
public final class AttributeName {
    /** The kind of an attribute's value. */
    public enum Value {
        /** Any text. */
        TEXT,
        /** A URL, or several separated by spaces. */
        URL,
        /** The URL of an image; {@code data:} URLs are allowed. */
        IMAGE_URL,
        /** URLs of images, each with a descriptor. */
        IMAGE_URLS
    }

    private static final Set<String> URLS = Set.of(
            "action", "archive", "background", "cite", "classid", "codebase", "data", "dynsrc", "formaction", "href",
            "icon", "longdesc", "lowsrc", "manifest", "ping", "poster", "profile", "src", "xlink:href", "xml:base");
    private static final Set<String> IMAGE_URL_LISTS = Set.of("srcset", "imagesrcset");
    /** The maximum number of cached names, in case a program computes names. */
    private static final int KNOWN = 2_000;
    private static final Map<String, AttributeName> CACHE = new ConcurrentHashMap<>();

    final Chunk start;
    final Chunk bare;
    private final String text;
    private final String folded;
    private final int hash;
    private final Value value;

    private AttributeName(String text, Value value) {
        this.text = text;
        this.folded = text.toLowerCase(Locale.ROOT);
        this.hash = folded.hashCode();
        this.value = value;
        this.bare = Chunk.of(" " + text);
        this.start = Chunk.of(" " + text + "=\"");
    }

    /**
     * The attribute with a name.
     *
     * @throws FastStateException if the name does not consist of ASCII letters, digits, {@code -}, {@code _}, {@code .}
     *     and {@code :}
     */
    public static AttributeName of(String text) {
        var known = CACHE.get(text);
        if (known != null) {
            return known;
        }
        var name = new AttributeName(checked(text), valueOf(text.toLowerCase(Locale.ROOT)));
        if (CACHE.size() < KNOWN) {
            CACHE.putIfAbsent(text, name);
        }
        return name;
    }

    /** An attribute that holds the URL of an image. */
    public static AttributeName ofImage(String text) {
        return new AttributeName(checked(text), Value.IMAGE_URL);
    }

    /** The name as written. */
    public String text() {
        return text;
    }

    /** The kind of the attribute's value. */
    public Value value() {
        return value;
    }

    /** Whether both name the same attribute; HTML ignores the case of names. */
    public boolean same(AttributeName other) {
        return this == other || (hash == other.hash && folded.equals(other.folded));
    }

    private static Value valueOf(String lower) {
        if (URLS.contains(lower)) {
            return Value.URL;
        }
        return IMAGE_URL_LISTS.contains(lower) ? Value.IMAGE_URLS : Value.TEXT;
    }

    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
            boolean later = (c >= '0' && c <= '9') || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                throw new FastStateException("'" + text + "' can't name an attribute: use ASCII letters, digits, "
                        + "'-', '_', '.' and ':', a letter first");
            }
        }
        if (text.isEmpty()) {
            throw new FastStateException("An attribute needs a name");
        }
        return text;
    }
}
