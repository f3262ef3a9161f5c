package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Compiles sources that a guide tells its readers to write, and runs the tests among them. */
final class GuideRun {
    /** The line above a block that is a file. */
    static final Pattern FILE_NAME = Pattern.compile("`(src/[^`]+\\.java)`");

    private static final Pattern FILE = Pattern.compile("(?s)" + FILE_NAME + "\n\n```(java|diff)\n(.*?)```");

    private GuideRun() {}

    /** Whether a text tells its readers to write files. */
    static boolean hasFiles(String text) {
        return FILE.matcher(text).find();
    }

    /** Writes the files of a text into a project, over those of that name, and runs all tests of the project; how many passed. */
    static long passed(Path project, Path classes, String text) throws IOException, ClassNotFoundException {
        write(project, text);
        var sources = sources(project);
        var tests = sources.stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .map(file -> project.resolve("src/test/java").relativize(file).toString().replace(File.separatorChar, '.').replaceFirst("\\.java$", ""))
                .toArray(String[]::new);
        assertTrue(tests.length > 0, "There is no test");
        return passed(classes, sources, tests);
    }

    /** Writes the files of a text into a project and compiles them. */
    static void compile(Path project, Path classes, String text) throws IOException {
        write(project, text);
        compile(classes, sources(project));
    }

    private static void write(Path project, String text) throws IOException {
        for (var block : FILE.matcher(text).results().toList()) {
            var file = project.resolve(block.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.group(2).equals("diff") ? changed(file, block.group(3)) : block.group(3));
        }
    }

    /** A file with the changes of a block: lines with a minus go, lines with a plus come, others say where. */
    private static String changed(Path file, String changes) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        var at = 0;
        for (var hunk : changes.split("(?m)^…\\R")) {
            var before = hunk.lines().filter(line -> !line.startsWith("+")).map(line -> line.substring(1)).toList();
            var after = hunk.lines().filter(line -> !line.startsWith("-")).map(line -> line.substring(1)).toList();
            var found = Collections.indexOfSubList(lines.subList(at, lines.size()), before);
            assertTrue(found >= 0, () -> file.getFileName() + " has no further lines " + before);
            at += found;
            lines.subList(at, at + before.size()).clear();
            lines.addAll(at, after);
            at += after.size();
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<Path> sources(Path project) throws IOException {
        try (var all = Files.walk(project)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Runs test classes from sources; returns how many tests passed. All have to. */
    static long passed(Path classes, List<Path> sources, String... testClasses) throws IOException, ClassNotFoundException {
        compile(classes, sources);
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, GuideRun.class.getClassLoader())) {
            loader.setDefaultAssertionStatus(true);
            var before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                var tests = new ArrayList<Class<?>>();
                for (var name : testClasses) {
                    tests.add(loader.loadClass(name));
                }
                return passed(tests);
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static long passed(List<Class<?>> tests) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(tests.stream().map(test -> selectClass(test)).toList())
                        .build(),
                summary);
        var failures = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(failures));
        assertEquals(0, summary.getSummary().getTotalFailureCount(), failures::toString);
        return summary.getSummary().getTestsSucceededCount();
    }

    private static void compile(Path classes, List<Path> sources) throws IOException {
        Files.createDirectories(classes);
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var arguments = Stream.concat(
                Stream.of("-proc:none", "-nowarn", "--release", "21", "-d", classes.toString(),
                        "-classpath", System.getProperty("java.class.path") + File.pathSeparator + classes),
                sources.stream().map(Path::toString));
        assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)), () -> Arrays.toString(sources.toArray()));
    }
}
