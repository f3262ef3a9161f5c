package io.faststate.dsl.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Sources that a test compiles and loads for itself. */
final class Compiled {
    private Compiled() {}

    /** Compiles sources, given by file name, into {@code classes} below the directory. */
    static Path into(Path directory, Map<String, String> sources) throws IOException {
        var classes = Files.createDirectories(directory.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (var source : sources.entrySet()) {
            arguments.add(Files.writeString(directory.resolve(source.getKey()), source.getValue()).toString());
        }
        var errors = new StringWriter();
        var output = new PrintWriter(errors);
        int result = ToolProvider.findFirst("javac").orElseThrow().run(output, output, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException(errors.toString());
        }
        return classes;
    }

    /** Loads a class from compiled ones, apart from everything that was loaded before. */
    static Class<?> load(Path classes, String name) throws ClassNotFoundException, MalformedURLException {
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
        return Class.forName(name, true, loader);
    }
}
