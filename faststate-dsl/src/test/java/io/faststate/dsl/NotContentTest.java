package io.faststate.dsl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no content must not compile as content. */
class NotContentTest {
    private static final ToolProvider JAVAC = ToolProvider.findFirst("javac").orElseThrow();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {
        "State.tab(\"s\", 1)",
        "BooleanSignal.of(\"b\", true)",
        "StringSignal.of(\"t\", \"\")",
        "NumberSignal.of(\"n\", 1).plus(1)",
        "List.of(\"a\")",
        "List.of(p())",
        "Optional.of(\"a\")",
        "Optional.of(p())",
        "() -> \"a\"",
        "() -> p()",
        "new Object()",
        "new StringBuilder()",
        "java.time.LocalDate.now()",
        "new java.math.BigDecimal(1)",
        "Stream.of(p())",
        "new R(1)",
        "prevent()"})
    void value_isRefusedByTheCompiler(String content) throws IOException {
        assertFalse(compiles("p(" + content + ")"), content);
        assertFalse(compiles("fragment(\"a\", " + content + ")"), content);
        assertFalse(compiles("p().with(\"a\", " + content + ")"), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"a\"", "1", "1L", "1.5", "1f", "'c'", "true", "Thread.State.NEW", "p()", "raw(\"\")", "none()",
        "State.tab(\"s\", 1).text()", "NumberSignal.of(\"n\", 1).plus(1).text()", "when(true, p())", "when(true, () -> p())",
        "each(List.of(1), n -> n, n -> p(n))", "each(Stream.of(1), n -> n, n -> p(n))", "each(List.of(1), n -> \"x\")",
        "live(State.tab(\"s\", 1), n -> p(n))", "live(() -> p())", "guard(() -> true, () -> p())"})
    void content_compiles(String content) throws IOException {
        assertTrue(compiles("p(\"a\", " + content + ")"), content);
    }

    @Test
    void rowOfSeveralRoots_isRefusedByTheCompiler() throws IOException {
        assertFalse(compiles("each(List.of(1), n -> n, n -> fragment(n))"));
        assertFalse(compiles("live(State.tab(\"s\", 1), n -> fragment(n))"));
    }

    @Test
    void attributeOfAnotherElement_isRefusedByTheCompiler() throws IOException {
        assertTrue(compiles("a().href(\"/\").cls(\"x\").href(\"/y\")"));
        assertFalse(compiles("p().href(\"/\")"));
        assertFalse(compiles("div().type(io.faststate.dsl.element.InputType.TEXT)"));
        assertFalse(compiles("input(\"text\")"));
    }

    @Test
    void bindingOfASignalThatDoesNotFit_isRefusedByTheCompiler() throws IOException {
        var list = "ListSignal.of(\"a\", List.of(1), Integer.class)";
        assertTrue(compiles("select().bind(" + list + ")"));
        assertTrue(compiles("input().bind(" + list + ", 1)"));
        assertFalse(compiles("input().bind(" + list + ", \"1\")"));
        assertFalse(compiles("input().bind(" + list + ")"));
        assertFalse(compiles("textarea().bind(" + list + ")"));
        assertTrue(compiles("input().bind(FileSignal.of(\"a\"))"));
        assertFalse(compiles("select().bind(FileSignal.of(\"a\"))"));
        assertFalse(compiles("input().bind(RecordSignal.of(\"a\", new R(1)))"));
    }

    private boolean compiles(String expression) throws IOException {
        var source = """
                import static io.faststate.dsl.Html.*;
                import io.faststate.dsl.*;
                import io.faststate.dsl.form.*;
                import io.faststate.dsl.signal.*;
                import java.util.*;
                import java.util.stream.*;
                class Page { record R(int x) {} Object view() { return %s; } }
                """.formatted(expression);
        var file = Files.writeString(directory.resolve("Page.java"), source);
        var classes = Html.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        var unread = new PrintWriter(Writer.nullWriter());
        return JAVAC.run(unread, unread, "-proc:none", "-d", directory.toString(), "--module-path", classes,
                "--add-modules", "io.faststate.dsl", file.toString()) == 0;
    }
}
