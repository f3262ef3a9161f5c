package io.faststate.server.view;

import io.faststate.dsl.FastStateException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The prefix of a component's names: {@code s}, then 13 letters and digits derived from its key and those of the
 * enclosing components, then two underscores, which no other name contains. It is the same in each render, in each
 * process and on each node.
 *
 * @param prefix is put before names of signals and states
 */
public record ScopeName(String prefix) {
    /** The scope of a page outside components. */
    static final ScopeName PAGE = new ScopeName("");

    private static final int DIGITS = 13;
    private static final String SEPARATOR = "__";

    /** Whether a class has its own text for each value. */
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
     * The scope of a component inside this one.
     *
     * @throws FastStateException if the key has no stable text
     */
    ScopeName inner(Object key) {
        if (!HAS_TEXT.get(key.getClass())) {
            throw new FastStateException("The key of page.scope(…) is a " + key.getClass().getName()
                    + ", whose text differs from object to object: use a name, a number or an id");
        }
        var text = key instanceof Enum<?> constant ? constant.name() : key.toString();
        // Long enough that no two keys of one page collide, and cut to what fits.
        var digest = sha256().digest((prefix + text).getBytes(StandardCharsets.UTF_8));
        var number = HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(digest, 0, Long.BYTES));
        var digits = Long.toUnsignedString(number, Character.MAX_RADIX);
        return new ScopeName("s" + "0".repeat(DIGITS - digits.length()) + digits + SEPARATOR);
    }

    /** A name in this scope. */
    String of(String name) {
        return prefix.concat(name);
    }

    /** The name of an action in this scope, as part of its address. */
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
