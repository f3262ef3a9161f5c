package io.faststate.server.dev.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the sources of an application are, found from its class path by the layouts of Maven and Gradle.
 *
 * @param parts the directories on the class path that hold the application
 * @param classPath the whole class path
 */
public record Project(List<Part> parts, List<Path> classPath) {
    private static final List<String> FRAMEWORK = List.of("io/faststate/dsl/Html.class", "io/faststate/server/FastState.class");

    /**
     * A directory of compiled classes or of resources.
     *
     * @param output the directory on the class path
     * @param sources where its Java sources are
     * @param resources where the files are that the build copies to it
     * @param generated where the sources are that annotation processors wrote for the build
     */
    public record Part(Path output, Optional<Path> sources, Optional<Path> resources, Optional<Path> generated) {}

    /** Finds the directories of a class path, other than those of FastState itself. */
    public static Project of(String classPath) {
        var entries = Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(text -> !text.isEmpty())
                .map(text -> Path.of(text).toAbsolutePath().normalize())
                .toList();
        var parts = new ArrayList<Part>();
        for (var entry : entries) {
            if (Files.isDirectory(entry) && FRAMEWORK.stream().noneMatch(name -> Files.exists(entry.resolve(name)))) {
                parts.add(part(entry));
            }
        }
        return new Project(List.copyOf(parts), entries);
    }

    private static Part part(Path output) {
        if (output.endsWith("target/classes")) {
            return part(output, output.resolve("../../src/main"), output.resolve("../generated-sources/annotations"));
        }
        if (output.endsWith("target/test-classes")) {
            return part(output, output.resolve("../../src/test"), output.resolve("../generated-test-sources/test-annotations"));
        }
        if (output.endsWith("build/classes/java/main")) {
            return part(output, output.resolve("../../../../src/main"), output.resolve("../../../generated/sources/annotationProcessor/java/main"));
        }
        if (output.endsWith("build/resources/main")) {
            return new Part(output, Optional.empty(), directory(output.resolve("../../../src/main/resources")), Optional.empty());
        }
        return new Part(output, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Part part(Path output, Path source, Path generated) {
        return new Part(output, directory(source.resolve("java")), directory(source.resolve("resources")), directory(generated));
    }

    private static Optional<Path> directory(Path path) {
        return Optional.of(path.normalize()).filter(Files::isDirectory);
    }

    /**
     * Sources that annotation processors wrote for the build, and whose names have that of another source in them, as
     * {@code OrderMapperImpl} has {@code OrderMapper}.
     */
    public List<Path> generatedFor(Path source) {
        var name = source.getFileName().toString().replaceFirst("\\.java$", "");
        var found = new ArrayList<Path>();
        for (var part : parts) {
            part.generated().filter(Files::isDirectory).ifPresent(directory -> {
                try (var all = Files.walk(directory)) {
                    all.filter(file -> file.toString().endsWith(".java") && file.getFileName().toString().contains(name)).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return found;
    }

    /** All directories with sources. */
    public List<Path> sources() {
        return parts.stream().flatMap(part -> part.sources().stream()).toList();
    }

    /** All directories on the class path. */
    public List<Path> outputs() {
        return parts.stream().map(Part::output).toList();
    }
}
