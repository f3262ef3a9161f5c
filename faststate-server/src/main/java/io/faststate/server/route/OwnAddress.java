package io.faststate.server.route;

import io.faststate.dsl.FastStateException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Checks and builds addresses of this application, as opposed to other sites. */
public final class OwnAddress {
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int DELETE = 0x7f;
    private static final String UNSAFE = "\"<>\\^`{|}";

    private OwnAddress() {}

    /**
     * The address of another page of this application.
     *
     * @param base the path prefix of all the application's pages
     * @throws FastStateException if the path leads elsewhere
     */
    public static String location(String base, String path) {
        if (!isOwn(path)) {
            throw new FastStateException(
                    "redirect takes a path of this application, such as /done, and refuses others: "
                            + path.replaceAll("\\p{Cntrl}", "?"));
        }
        return base + path;
    }

    /** The address as a {@code Location} header: characters that RFC 3986 doesn't allow are percent-encoded. */
    public static String header(String location) {
        var coded = new StringBuilder();
        for (var b : location.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < DELETE && UNSAFE.indexOf(b) < 0) {
                coded.append((char) b);
            } else {
                coded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return coded.toString();
    }

    /** Whether a path leads to this exact origin, however a browser reads it. */
    static boolean isOwn(String path) {
        return PATH.matcher(path).matches();
    }
}
