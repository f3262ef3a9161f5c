package io.faststate.showcase;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.showcase.docs.Anchors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links in the README and the docs lead to files that are there, and to their headings. */
class DocsLinksTest {
    private static final Path ROOT = Path.of("..");
    private static final int LEAST = 60;
    private static final Pattern FENCED = Pattern.compile("(?ms)^\\s*```.*?^\\s*```$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    static Stream<Path> files() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md").map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return FENCED.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> links(Path file) {
        return LINK.matcher(CODE.matcher(text(file)).replaceAll("")).results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    private static Set<String> anchors(Path file) {
        var anchors = new Anchors();
        return HEADING.matcher(text(file)).results()
                .map(heading -> anchors.next(heading.group(1).replace("`", "")))
                .collect(toSet());
    }

    private static boolean isBroken(Path file, String link) {
        var hash = link.indexOf('#');
        var path = hash < 0 ? link : link.substring(0, hash);
        var target = path.isEmpty() ? file : file.resolveSibling(path);
        return !Files.exists(target) || (hash >= 0 && !anchors(target).contains(link.substring(hash + 1)));
    }

    @Test
    void links_areFound() throws IOException {
        assertTrue(files().mapToLong(file -> links(file).size()).sum() >= LEAST);
    }

    @ParameterizedTest
    @MethodSource("files")
    void links_leadSomewhere(Path file) {
        var broken = new ArrayList<>(links(file));
        broken.removeIf(link -> !isBroken(file, link));
        assertEquals(List.of(), broken);
    }
}
