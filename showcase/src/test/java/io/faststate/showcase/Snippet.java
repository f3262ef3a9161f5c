package io.faststate.showcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A block of Java in the docs, with what it takes for granted: imports, then class members, in a comment right above it.
 *
 * @param name the file and the line that the block starts in
 */
record Snippet(String name, List<String> given, List<String> code) {
    private static final String FENCE = "```";
    private static final String GIVEN = "<!-- given:";
    private static final String GIVEN_END = "-->";
    /** Its blocks are run as tests. */
    private static final String GUIDE = "testing.md";

    /** What every block but a whole file may use; {@code page} is the page it is part of. */
    private static final List<String> IMPORTS = List.of(
            "import static io.faststate.dsl.Html.*;",
            "import io.faststate.dsl.*;",
            "import io.faststate.dsl.form.*;",
            "import io.faststate.dsl.signal.*;",
            "import io.faststate.server.*;",
            "import jakarta.validation.*;",
            "import jakarta.validation.constraints.*;",
            "import java.time.*;",
            "import java.util.*;");

    static Stream<Snippet> in(Path root) {
        return Stream.concat(Stream.of(root.resolve("README.md")), markdown(root.resolve("docs")).stream())
                .flatMap(file -> of(root.relativize(file).toString(), lines(file)));
    }

    private static List<Path> markdown(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith(GUIDE)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Snippet> of(String file, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).strip().startsWith(FENCE + "java") && !isFile(lines.subList(0, line)))
                .mapToObj(line -> new Snippet(
                        file + ":" + (line + 1), given(lines.subList(0, line)), code(lines.subList(line + 1, lines.size()))));
    }

    /** Whether the lines above a block name the file that it is; such files are compiled and run together. */
    private static boolean isFile(List<String> above) {
        return above.size() > 1 && above.getLast().isEmpty() && GuideRun.FILE_NAME.matcher(above.get(above.size() - 2)).matches();
    }

    /** The comment that ends in the last of these lines. */
    private static List<String> given(List<String> above) {
        if (above.isEmpty() || !above.getLast().endsWith(GIVEN_END)) {
            return List.of();
        }
        var start = above.size() - 1;
        while (start > 0 && !above.get(start).startsWith("<!--")) {
            start--;
        }
        var comment = String.join("\n", above.subList(start, above.size()));
        return comment.startsWith(GIVEN)
                ? comment.substring(GIVEN.length(), comment.length() - GIVEN_END.length()).lines().toList()
                : List.of();
    }

    /** The block without ellipses: {@code section(…)} stands for a section with anything in it. */
    private static List<String> code(List<String> below) {
        return below.stream().takeWhile(line -> !line.strip().equals(FENCE)).map(line -> line.replace("…", "")).toList();
    }

    /** The sources that the block may be meant as. They are equally long, so that the parser shows which one it is. */
    List<String> sources() {
        if (code.getFirst().startsWith("import ")) {
            return List.of(text(code));
        }
        var sources = new ArrayList<String>();
        sources.add(source("", code, ""));
        IntStream.range(0, code.size())
                .filter(line -> code.get(line).isEmpty())
                .mapToObj(this::membersThenStatements)
                .forEach(sources::add);
        sources.add(source(method(code), code, "}"));
        sources.add(source("{ values(" + (code.getFirst().strip().startsWith(".") ? "FastState.builder()" : ""), code, "); }"));
        return sources;
    }

    private String membersThenStatements(int blankLine) {
        var lines = new ArrayList<>(code);
        lines.set(blankLine, method(code.subList(blankLine, code.size())));
        return source("", lines, "}");
    }

    private static String method(List<String> statements) {
        var returns = statements.stream().anyMatch(line -> line.startsWith("return "));
        return (returns ? "Node" : "void") + " snippet() throws Exception {";
    }

    private String source(String before, List<String> body, String after) {
        var imports = given.stream().filter(Snippet::isImport).toList();
        var members = given.stream().filter(line -> !isImport(line)).toList();
        return Stream.of(
                        IMPORTS,
                        imports,
                        List.of("abstract class Snippet {", "Page page;", "abstract void values(Object... values);"),
                        members,
                        List.of(before),
                        body,
                        List.of(after, "}"))
                .map(Snippet::text)
                .collect(Collectors.joining());
    }

    private static boolean isImport(String line) {
        return line.strip().startsWith("import ");
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }
}
