package io.faststate.server.testing;

import io.faststate.server.testing.engine.EngineTab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Runs axe-core in a page, where a file of it is named or its webjar is on the class path. */
final class Axe {
    private static final String HOME = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static final String FILE = "faststate.test.axe";
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${help} (${id}): ${target.join(' ')}`))
              .join('\\n')""";

    private Axe() {}

    /** The script of axe; empty where there is none. */
    static Optional<String> script() {
        var file = System.getProperty(FILE);
        if (file != null) {
            return Optional.of(read(Path.of(file)));
        }
        var loader = Thread.currentThread().getContextClassLoader();
        try (var home = loader.getResourceAsStream(HOME)) {
            if (home == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(home);
            var path = "META-INF/resources/webjars/axe-core/" + properties.getProperty("version") + "/axe.min.js";
            try (var script = loader.getResourceAsStream(path)) {
                return script == null
                        ? Optional.empty()
                        : Optional.of(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " names " + file + ", which can't be read; give the path of axe.min.js", e);
        }
    }

    /** What axe finds on the page that a tab shows. */
    static List<String> problems(EngineTab tab, String script) {
        var unused = tab.evaluate(script + "; ''");
        return tab.evaluate(RUN).lines().filter(line -> !line.isBlank()).toList();
    }
}
