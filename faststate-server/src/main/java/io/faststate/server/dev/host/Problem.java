package io.faststate.server.dev.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that keeps an application from doing what its author meant, as open pages show it in development.
 *
 * @param title what happened, in one line
 * @param place where, as {@code File.java:12}; empty if that is unknown
 * @param text the details, in any number of lines
 */
public record Problem(String title, String place, String text) {
    private static final int MOST_LINES = 60;
    private static final List<String> FRAMEWORK = List.of("io.faststate.dsl.", "io.faststate.server.", "io.helidon.", "java.", "jdk.");

    /** A failure, with the first line of the application's own code that it passed through. */
    public static Problem of(String title, Throwable failure) {
        var text = new ArrayList<String>();
        var deepest = failure;
        for (Throwable cause = failure; cause != null && text.size() < MOST_LINES; cause = cause.getCause()) {
            text.add((text.isEmpty() ? "" : "Caused by: ") + cause);
            frames(cause, text);
            deepest = cause;
        }
        return new Problem(title, place(deepest).or(() -> place(failure)).orElse(""), String.join("\n", text));
    }

    /** Adds the frames of the application's code, and how many others are between them. */
    private static void frames(Throwable failure, List<String> text) {
        var others = 0;
        for (var frame : failure.getStackTrace()) {
            if (isOwn(frame)) {
                others(others, text);
                others = 0;
                text.add("    at " + frame.getClassName() + '.' + frame.getMethodName() + '(' + frame.getFileName() + ':' + frame.getLineNumber() + ')');
            } else {
                others++;
            }
        }
        others(others, text);
    }

    private static void others(int count, List<String> text) {
        if (count > 0) {
            text.add("    … " + count + (count == 1 ? " frame" : " frames") + " of libraries");
        }
    }

    /** A problem at a line of a source, with the lines around it. */
    public static Problem at(String title, Path source, List<String> lines, int line, int column) {
        var text = new ArrayList<String>();
        for (var i = Math.max(1, line - 2); i <= Math.min(lines.size(), line + 2); i++) {
            text.add((i == line ? "> " : "  ") + i + " | " + lines.get(i - 1));
            if (i == line && column > 0) {
                text.add(" ".repeat(Integer.toString(i).length() + 2) + " | " + " ".repeat(column - 1) + '^');
            }
        }
        return new Problem(title, source + ":" + line, String.join("\n", text));
    }

    private static Optional<String> place(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(Problem::isOwn)
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    }

    /** Whether a frame belongs to the application: its code is none of the JDK's, of this framework's, or of the server's. */
    private static boolean isOwn(StackTraceElement frame) {
        return frame.getClassLoaderName() != null
                && !"platform".equals(frame.getClassLoaderName())
                && frame.getLineNumber() > 0
                && FRAMEWORK.stream().noneMatch(frame.getClassName()::startsWith);
    }
}
