package io.faststate.showcase;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A development loop in a process of its own, with a project that a test edits. */
final class DevProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("faststate: started in \\d+ ms, (http://localhost:\\d+)/");

    private final Path project;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private @Nullable Process process;

    private DevProcess(Path project) {
        this.project = project;
    }

    /** An empty project, laid out as Maven has it. */
    static DevProcess of(Path directory) throws IOException {
        var made = new DevProcess(directory);
        for (var part : List.of("src/main/java", "src/main/resources", "target/classes")) {
            Files.createDirectories(directory.resolve(part));
        }
        return made;
    }

    /** A copy of the showcase. */
    static DevProcess ofShowcase(Path directory) throws IOException {
        var made = of(directory);
        copy(Path.of("src/main"), directory.resolve("src/main"));
        copy(ownClasses(), directory.resolve("target/classes"));
        return made;
    }

    private static Path ownClasses() {
        return classPath().map(Path::of).filter(it -> Files.exists(it.resolve("io/faststate/showcase/Showcase.class"))).findFirst().orElseThrow();
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Writes a source of the project. */
    DevProcess source(String path, String text) throws IOException {
        return file("src/main/java/" + path, text);
    }

    /** Writes a file of the project. */
    DevProcess file(String path, String text) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Replaces a part of a source. */
    void edit(String path, String old, String text) throws IOException {
        var file = project.resolve("src/main/java").resolve(path);
        var before = Files.readString(file);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(path + " has no " + old);
        }
        Files.writeString(file, before.replace(old, text));
    }

    /** Starts the loop. */
    DevProcess start(String... arguments) throws IOException {
        var own = ownClasses().toString();
        var libraries = classPath().filter(it -> !it.equals(own) && !it.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                project.resolve("target/classes") + File.pathSeparator + libraries, "io.faststate.server.dev.DevLoop"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        var started = builder.start();
        process = started;
        Thread.ofVirtual().start(() -> read(started));
        return this;
    }

    private Process process() {
        return Objects.requireNonNull(process, "Start the loop first");
    }

    private void read(Process process) {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("The process ended: " + e);
        }
    }

    /** Waits until the application answers; its address. */
    String address() {
        await(() -> lines.stream().anyMatch(line -> ADDRESS.matcher(line).find()));
        return lines.stream().map(ADDRESS::matcher).filter(found -> found.find()).map(found -> found.group(1)).findFirst().orElseThrow();
    }

    /** How often the application was started. */
    long starts() {
        return lines.stream().filter(line -> line.startsWith("faststate: started")).count();
    }

    /** Waits until the loop has printed a part of a line. */
    void awaitLine(String part) {
        await(() -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not happen; the loop printed:\n" + String.join("\n", lines));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the loop ends by itself; its status. */
    int status() throws InterruptedException {
        if (!process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The loop goes on; it printed:\n" + String.join("\n", lines));
        }
        return process().exitValue();
    }

    @Override
    public void close() {
        process().destroy();
        try {
            var unused = process().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
