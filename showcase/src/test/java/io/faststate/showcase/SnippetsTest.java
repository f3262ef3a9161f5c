package io.faststate.showcase;

import static java.util.Comparator.comparingLong;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java in the README and the docs compiles as it stands there. */
class SnippetsTest {
    private static final Path ROOT = Path.of("..");
    private static final int LEAST = 30;
    private static final JavaCompiler COMPILER = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
    private static final List<String> OPTIONS = List.of(
            "--source", "21", "-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));

    static Stream<Snippet> snippets() {
        return Snippet.in(ROOT);
    }

    @AfterAll
    static void close() throws IOException {
        FILES.close();
    }

    @Test
    void snippets_areFound() {
        assertTrue(snippets().count() >= LEAST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void snippet_compiles(Snippet snippet) {
        var source = snippet.sources().stream().max(comparingLong(SnippetsTest::firstSyntaxError)).orElseThrow();
        var errors = errors(source, JavacTask::analyze);
        if (!errors.isEmpty()) {
            fail(failure(snippet, source, errors));
        }
    }

    private static long firstSyntaxError(String source) {
        return errors(source, JavacTask::parse).stream().mapToLong(Diagnostic::getLineNumber).min().orElse(Long.MAX_VALUE);
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(String source, Step step) {
        var found = new DiagnosticCollector<JavaFileObject>();
        try {
            step.run((JavacTask) COMPILER.getTask(null, FILES, found, OPTIONS, null, List.of(new Source(source))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found.getDiagnostics().stream().filter(it -> it.getKind() == Diagnostic.Kind.ERROR).toList();
    }

    private static String failure(Snippet snippet, String source, List<Diagnostic<? extends JavaFileObject>> errors) {
        var lines = source.lines().toList();
        return snippet + " does not compile:\n"
                + errors.stream()
                        .map(it -> "line " + it.getLineNumber() + ": " + it.getMessage(Locale.ENGLISH) + "\n")
                        .collect(Collectors.joining())
                + IntStream.range(0, lines.size())
                        .mapToObj(line -> "%3d  %s%n".formatted(line + 1, lines.get(line)))
                        .collect(Collectors.joining());
    }

    private interface Step {
        void run(JavacTask task) throws IOException;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}
