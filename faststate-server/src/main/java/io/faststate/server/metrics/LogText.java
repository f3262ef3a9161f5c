package io.faststate.server.metrics;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prepares text that may come from a client for a log: on one line, so that it can't be mistaken for other log lines.
 */
public final class LogText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]");
    private static final int DEEPEST = 20;

    private LogText() {}

    /** A text without line breaks and other control characters, which are escaped as in Java source. */
    public static String line(String text) {
        return CONTROL.matcher(text).replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }

    /** An exception whose messages have one line each; the same exception if they already do. */
    public static Throwable lines(Throwable e) {
        return isPlain(e) ? e : Copy.of(e, 0);
    }

    private static boolean isPlain(Throwable e) {
        @Nullable Throwable it = e;
        for (var depth = 0; it != null && depth < DEEPEST; depth++) {
            if (CONTROL.matcher(it.toString()).find()) {
                return false;
            }
            for (var suppressed : it.getSuppressed()) {
                if (!isPlain(suppressed)) {
                    return false;
                }
            }
            it = it.getCause();
        }
        return true;
    }

    /** Looks in a log like the exception that it replaces, whose class its message names. */
    @SuppressWarnings("OverrideThrowableToString")
    private static final class Copy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Copy(String text, @Nullable Throwable cause) {
            super(text, cause);
        }

        static Copy of(Throwable e, int depth) {
            var cause = e.getCause();
            var copy = new Copy(line(e.toString()), cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
            copy.setStackTrace(e.getStackTrace());
            for (var suppressed : e.getSuppressed()) {
                copy.addSuppressed(of(suppressed, depth + 1));
            }
            return copy;
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
