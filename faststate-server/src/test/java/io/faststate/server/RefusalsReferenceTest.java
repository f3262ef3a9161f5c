package io.faststate.server;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.signal.SignalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of refusals has each status and code that the sources answer with. */
class RefusalsReferenceTest {
    private static final Path SOURCES = Path.of("..", "faststate-server", "src", "main", "java");
    /** A refusal names its status, then its code. */
    private static final Pattern REFUSAL = Pattern.compile("(?:_|Status\\.create\\()(\\d{3})(?:, \"[\\w ]+\"\\))?,\\s+\"([a-z_]+)\"");

    private static Stream<String> inSources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> REFUSAL.matcher(read(file)).results())
                    .map(RefusalsReferenceTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(MatchResult refusal) {
        return refusal.group(1) + " " + refusal.group(2);
    }

    @Test
    void page_hasEachStatusAndCode() {
        Set<String> expected = Stream.concat(
                        inSources(), Stream.of(SignalException.Code.values()).map(code -> "400 " + code.token()))
                .collect(toCollection(TreeSet::new));
        assertTrue(expected.contains("507 storage") && expected.contains("403 cross_origin"), expected::toString);
        Set<String> listed = ReferencePage.of("refusals.md").rows()
                .map(row -> row.getFirst() + " " + row.get(1).replace("`", ""))
                .collect(toCollection(TreeSet::new));
        assertEquals(expected, listed);
    }
}
