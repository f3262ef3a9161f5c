package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import java.util.regex.Pattern;

/** Checks names of states and signals, which become names in client expressions. */
public final class Identifiers {
    /** A name, with the prefix that {@link Page#scope} adds. The prefix has characters that no name may have. */
    private static final Pattern NAME = Pattern.compile("(?:s[0-9a-z]{13}__)?[A-Za-z][A-Za-z0-9]{0,63}");

    private Identifiers() {}

    public static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new FastStateException("'" + name
                    + "' can't name a state or a signal: use 1 to 64 letters and digits, a letter first");
        }
        return name;
    }
}
