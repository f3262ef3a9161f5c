package io.faststate.server.dev.compile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotation processors in the development loop. */
class ProcessorsTest {
    /** For a record {@code Price(int cents)}, it writes a class {@code PriceNames} with a constant {@code cents}. */
    private static final String PROCESSOR = """
            package names;

            import java.io.IOException;
            import java.io.UncheckedIOException;
            import java.util.Set;
            import javax.annotation.processing.*;
            import javax.lang.model.SourceVersion;
            import javax.lang.model.element.*;
            import javax.tools.StandardLocation;

            @SupportedAnnotationTypes("names.Named")
            public class NamesProcessor extends AbstractProcessor {
                @Override
                public SourceVersion getSupportedSourceVersion() {
                    return SourceVersion.latest();
                }

                @Override
                public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                    for (var annotation : annotations) {
                        for (var each : round.getElementsAnnotatedWith(annotation)) {
                            var name = each.getSimpleName() + "Names";
                            try (var out = processingEnv.getFiler().createSourceFile(name, each).openWriter();
                                    var list = processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/names").openWriter()) {
                                list.write(name);
                                out.write("class " + name + " {");
                                for (var component : ((TypeElement) each).getRecordComponents()) {
                                    out.write("static final String " + component + " = " + (component.getSimpleName().contentEquals("broken") ? "" : "\\"" + component + "\\"") + ";");
                                }
                                out.write("}");
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }
                    return true;
                }
            }
            """;

    @TempDir
    private Path directory;

    private Path processors;
    private Path classes;
    private Path price;
    private Path shop;

    @BeforeEach
    void build() throws IOException {
        processors = Files.createDirectories(directory.resolve("processors"));
        classes = Files.createDirectory(directory.resolve("classes"));
        var source = Files.writeString(directory.resolve("NamesProcessor.java"), PROCESSOR);
        var annotation = Files.writeString(directory.resolve("Named.java"), "package names; public @interface Named {}");
        assertEquals(0, Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "-proc:none", "-d", processors.toString(), source.toString(), annotation.toString()));
        var services = Files.createDirectories(processors.resolve("META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), "names.NamesProcessor");
        price = write("Price", "@names.Named record Price(int cents) {}");
        shop = write("Shop", "class Shop { String name = PriceNames.cents; }");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name + ".java"), text);
    }

    private SourceCompiler compiler(List<Path> running) {
        return new SourceCompiler(List.of(processors), running, classes);
    }

    @Test
    void processors_runWithEachCompilation() throws IOException {
        try (var compiler = compiler(List.of(processors))) {
            assertEquals(List.of(), compiler.compile(List.of(price, shop), Set.of()).problem().stream().toList());
            assertTrue(Files.exists(classes.resolve("PriceNames.class")));
            write("Price", "@names.Named record Price(int cents, String currency) {}");
            write("Shop", "class Shop { String name = PriceNames.currency; }");
            assertEquals(2, compiler.compile(List.of(price, shop), Set.of()).sources());
            assertThat(new String(Files.readAllBytes(classes.resolve("PriceNames.class")), StandardCharsets.ISO_8859_1), containsString("currency"));
        }
    }

    @Test
    void changeOfAGeneratedClass_compilesItsUsers() throws IOException {
        try (var compiler = compiler(List.of(processors))) {
            compiler.learn(List.of(price, shop));
            write("Price", "@names.Named record Price(int euros) {}");
            var problem = compiler.compile(List.of(price), Set.of()).problem().orElseThrow();
            assertThat(problem.title(), containsString("cannot find symbol"));
            assertThat(problem.place(), endsWith("Shop.java:1"));
        }
    }

    @Test
    void generatedSource_thatDoesNotCompile_isNamed() throws IOException {
        try (var compiler = compiler(List.of(processors))) {
            write("Price", "@names.Named record Price(int broken) {}");
            var problem = compiler.compile(List.of(price), Set.of()).problem().orElseThrow();
            assertThat(problem.title(), containsString("illegal start of expression"));
            assertEquals("PriceNames.java", problem.place());
        }
    }

    @Test
    void otherFilesOfAProcessor_areNotWritten() {
        try (var compiler = compiler(List.of(processors))) {
            compiler.compile(List.of(price, shop), Set.of());
            assertFalse(Files.exists(classes.resolve("META-INF")));
            assertFalse(Files.exists(Path.of("META-INF")));
        }
    }

    @Test
    void processorsOnTheClassPath_doNotRunUnasked() {
        try (var compiler = compiler(List.of())) {
            var problem = compiler.compile(List.of(price, shop), Set.of()).problem().orElseThrow();
            assertThat(problem.title(), containsString("cannot find symbol"));
            assertFalse(Files.exists(classes.resolve("PriceNames.class")));
        }
    }

    @Test
    void generatedSourcesOfTheBuild_areFoundByName() throws IOException {
        var output = Files.createDirectories(directory.resolve("target/classes"));
        Files.createDirectories(directory.resolve("src/main/java"));
        var generated = Files.createDirectories(directory.resolve("target/generated-sources/annotations/demo"));
        Files.writeString(generated.resolve("PriceNames.java"), "");
        var project = Project.of(output.toString());
        assertEquals(List.of("PriceNames.java"), project.generatedFor(price).stream().map(it -> it.getFileName().toString()).toList());
        assertEquals(List.of(), project.generatedFor(shop));
    }
}
