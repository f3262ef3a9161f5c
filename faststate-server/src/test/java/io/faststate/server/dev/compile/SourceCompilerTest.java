package io.faststate.server.dev.compile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sources are compiled after a change, and what becomes of those that can't be. */
class SourceCompilerTest {
    @TempDir
    private Path directory;

    private SourceCompiler compiler;
    private Path price;
    private Path shop;
    private Path other;

    @BeforeEach
    void compile() throws IOException {
        price = write("Price", "record Price(int cents) { static final int MOST = 5; private int half() { return cents / 2; } }");
        shop = write("Shop", "class Shop { int most = Price.MOST; Price price() { return new Price(1); } }");
        other = write("Other", "class Other { }");
        compiler = new SourceCompiler(List.of(), List.of(), Files.createDirectory(directory.resolve("classes")));
        assertEquals(3, compiler.compile(List.of(price, shop, other), Set.of()).sources());
        assertTrue(Files.exists(compiled("Shop")));
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".java"), text);
    }

    private Path compiled(String name) {
        return directory.resolve("classes").resolve(name + ".class");
    }

    @Test
    void changeInside_compilesThatSourceOnly() throws IOException {
        write("Price", "record Price(int cents) { static final int MOST = 5; private int half() { return cents / 3; } }");
        assertEquals(1, compiler.compile(List.of(price), Set.of()).sources());
    }

    @Test
    void changeThatOthersSee_compilesTheirSourcesToo() throws IOException {
        write("Price", "record Price(int cents) { static final int MOST = 5; int third() { return cents / 3; } }");
        assertEquals(2, compiler.compile(List.of(price), Set.of()).sources());
    }

    @Test
    void constant_isCompiledIntoItsUsers() throws IOException {
        var before = Files.readAllBytes(compiled("Shop"));
        write("Price", "record Price(int cents) { static final int MOST = 6; }");
        assertEquals(2, compiler.compile(List.of(price), Set.of()).sources());
        assertFalse(Arrays.equals(before, Files.readAllBytes(compiled("Shop"))));
    }

    @Test
    void changeThatBreaksAUser_isReportedThereAndWritesNothing() throws IOException {
        var before = Files.readAllBytes(compiled("Price"));
        write("Price", "record Price(int cents, String currency) { static final int MOST = 5; }");
        var problem = compiler.compile(List.of(price), Set.of()).problem().orElseThrow();
        assertThat(problem.title(), containsString("constructor Price in record Price cannot be applied"));
        assertThat(problem.place(), endsWith("Shop.java:1"));
        assertThat(problem.text(), containsString("> 1 | class Shop"));
        assertEquals(before.length, Files.readAllBytes(compiled("Price")).length);
    }

    @Test
    void sourceThatFailed_isCompiledWithTheNextChange() throws IOException {
        write("Price", "record Price(int cents, String currency) { static final int MOST = 5; }");
        assertTrue(compiler.compile(List.of(price), Set.of()).problem().isPresent());
        write("Shop", "class Shop { int most = Price.MOST; Price price() { return new Price(1, \"EUR\"); } }");
        var result = compiler.compile(List.of(shop), Set.of());
        assertEquals(List.of(), result.problem().stream().toList());
        assertEquals(2, result.sources());
    }

    @Test
    void sourcesLearntBefore_areKnownLikeCompiledOnes() throws IOException {
        try (var fresh = new SourceCompiler(List.of(directory.resolve("classes")), List.of(), Files.createDirectory(directory.resolve("fresh")))) {
            fresh.learn(List.of(price, shop, other));
            write("Price", "record Price(int cents) { static final int MOST = 7; }");
            assertEquals(2, fresh.compile(List.of(price), Set.of()).sources());
        }
    }

    @Test
    void newSource_isCompiledWithWhatUsesIt() throws IOException {
        write("Other", "class Other { Added added; }");
        var added = write("Added", "class Added { }");
        assertEquals(2, compiler.compile(List.of(other, added), Set.of()).sources());
    }

    @Test
    void removedSource_hasItsUsersCompiled() throws IOException {
        Files.delete(price);
        Files.delete(compiled("Price"));
        var problem = compiler.compile(List.of(), Set.of(price)).problem().orElseThrow();
        assertThat(problem.title(), containsString("cannot find symbol"));
        assertThat(problem.place(), endsWith("Shop.java:1"));
    }

    @Test
    void moduleDescriptors_areLeftOut() {
        assertFalse(SourceCompiler.compiles(Path.of("src/main/java/module-info.java")));
        assertTrue(SourceCompiler.compiles(Path.of("src/main/java/app/Main.java")));
        assertFalse(SourceCompiler.compiles(Path.of("src/main/java/app/notes.txt")));
    }
}
