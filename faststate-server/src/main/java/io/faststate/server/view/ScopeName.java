package io.faststate.server.view;

import io.faststate.dsl.FastStateException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a component's names begin with: {@code s}, 13 letters and digits that are made of its key and of those around it, and
 * two underscores, which no other name has. The same in each render, in each process and on each node.
 *
 * @param prefix is put before names of signals and states
 */
public record ScopeName(String prefix) {
    /** The scope of a page that is no component's. */
    static final ScopeName PAGE = new ScopeName("");

    private static final int DIGITS = 13;
    private static final String SEPARATOR = "__";

    /** Whether the objects of a class have a text of their own. */
    private static final ClassValue<Boolean> HAS_TEXT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("toString").getDeclaringClass() != Object.class;
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }
    };

    /**
     * The scope of a component in this one.
     *
     * @throws FastStateException if the key has no text that stays
     */
    ScopeName inner(Object key) {
        if (!HAS_TEXT.get(key.getClass())) {
            throw new FastStateException("The key of page.scope(…) is a " + key.getClass().getName()
                    + ", whose text is another one for each object: use a name, a number or an id");
        }
        var text = key instanceof Enum<?> constant ? constant.name() : key.toString();
        // Big enough that two keys of one page don't meet in it, and cut to what fits.
        var digest = sha256().digest((prefix + text).getBytes(StandardCharsets.UTF_8));
        var number = HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(digest, 0, Long.BYTES));
        var digits = Long.toUnsignedString(number, Character.MAX_RADIX);
        return new ScopeName("s" + "0".repeat(DIGITS - digits.length()) + digits + SEPARATOR);
    }

    /** A name in this scope. */
    String of(String name) {
        return prefix.concat(name);
    }

    /** The name of an action in this scope, as a part of its address. */
    String ofAction(String name) {
        return prefix.isEmpty() ? name : prefix.replace(SEPARATOR, "~") + name;
    }

    /** A name without its scope, for people. */
    static String plain(String name) {
        return name.substring(name.indexOf(SEPARATOR) < 0 ? 0 : name.indexOf(SEPARATOR) + SEPARATOR.length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Each Java platform has SHA-256", e);
        }
    }
}
