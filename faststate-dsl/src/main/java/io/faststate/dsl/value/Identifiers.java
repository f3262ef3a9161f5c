package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import java.util.regex.Pattern;

/** Names of states and signals: they become names in client expressions. */
public final class Identifiers {
    /** After what {@link Page#scope} puts before a name, which has characters that no name has. */
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
