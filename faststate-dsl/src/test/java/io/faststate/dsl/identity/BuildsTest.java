package io.faststate.dsl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several builds of one class, as before and after a deployment. */
class BuildsTest {
    private static final String REMOVE = "list.add((Told) () -> \"remove\");\n";
    private static final String SAVE = "list.add((Told) () -> \"save\");\n";
    private static final String ANONYMOUS = """
            list.add((Told) () -> new Object() {
                @Override public String toString() { return "%s"; }
            }.toString());
            """;

    @TempDir
    private Path directory;

    @Test
    void lambdaInsertedAbove_shiftsNamesButNoId() throws Exception {
        var before = build("before", REMOVE + SAVE);
        var after = build("after", "list.add((Told) () -> \"new\");\n" + REMOVE + SAVE);
        assertNotEquals(List.of(), contradictions(byName(before), byName(after)), "javac no longer shifts names");
        assertEquals(List.of(), contradictions(byId(before), byId(after)));
    }

    @Test
    void sameSourceBuiltTwice_keepsItsIds() throws Exception {
        var ids = byId(build("first", REMOVE + SAVE));
        assertEquals(2, ids.size());
        assertEquals(ids, byId(build("second", REMOVE + SAVE)));
    }

    @Test
    void anonymousClassThatChanged_changesTheId() throws Exception {
        var before = build("before", ANONYMOUS.formatted("remove"));
        var after = build("after", ANONYMOUS.formatted("save"));
        assertEquals(-1, Files.mismatch(classFile("before"), classFile("after")), "the declaring class changed too");
        assertEquals(List.of(), contradictions(byId(before), byId(after)));
    }

    @Test
    void recordWhoseNumberedNameMoved_changesTheId() throws Exception {
        var local = "{ record %s(int x) implements Told { public String get() { return \"%s\"; } } list.add(new %1$s(1)); }\n";
        var before = build("before", local.formatted("Act", "remove"));
        var after = build("after", local.formatted("Act", "save"));
        assertEquals(List.of(), contradictions(byId(before), byId(after)));
    }

    @Test
    void classWithoutAClassFile_isProcessBound() throws Exception {
        build("files", REMOVE);
        var made = new ClassLoader(null) {
            Class<?> define(String name) throws IOException {
                var bytes = Files.readAllBytes(directory.resolve("files/classes").resolve(name));
                return defineClass(null, bytes, 0, bytes.length);
            }
        };
        made.define("App$Told.class");
        var handlers = (List<?>) made.define("App.class").getMethod("handlers").invoke(null);
        var hasher = Ids.hashed(handlers.getFirst());
        assertTrue(hasher.processBound());
        assertEquals("App", hasher.withoutIdentity().orElseThrow());
        assertEquals(hasher.routeId().toString(), Ids.id(handlers.getFirst()));
    }

    private Path classFile(String name) {
        return directory.resolve(name).resolve("classes/App.class");
    }

    private List<Supplier<?>> build(String name, String statements) throws Exception {
        var source = """
                public final class App {
                    interface Told extends java.util.function.Supplier<String>, java.io.Serializable {}

                    public static java.util.List<java.util.function.Supplier<?>> handlers() {
                        var list = new java.util.ArrayList<java.util.function.Supplier<?>>();
                        %s
                        return list;
                    }
                }
                """.formatted(statements);
        var classes = Compiled.into(Files.createDirectories(directory.resolve(name)), Map.of("App.java", source));
        var handlers = new ArrayList<Supplier<?>>();
        var made = Compiled.load(classes, "App").getMethod("handlers").invoke(null);
        for (var handler : (List<?>) made) {
            handlers.add((Supplier<?>) handler);
        }
        return handlers;
    }

    private static Map<String, Object> byId(List<Supplier<?>> handlers) {
        var effects = new HashMap<String, Object>();
        for (var handler : handlers) {
            effects.put(Ids.id(handler), handler.get());
        }
        return effects;
    }

    private static Map<String, Object> byName(List<Supplier<?>> handlers) {
        var effects = new HashMap<String, Object>();
        for (var handler : handlers) {
            effects.put(LambdaForm.of((Serializable) handler).methodName(), handler.get());
        }
        return effects;
    }

    /** What stands for different things in the two maps. */
    private static List<String> contradictions(Map<String, Object> before, Map<String, Object> after) {
        var shared = new ArrayList<>(before.keySet());
        shared.retainAll(after.keySet());
        shared.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        Collections.sort(shared);
        return shared;
    }
}
