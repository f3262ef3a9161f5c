package io.faststate.dsl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class SecondProcessTest {
    @Test
    void ids_areEqualInASecondProcess() throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                SecondProcessTest.class.getName());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ids(), output.lines().toList());
        assertEquals(handlers().size(), new HashSet<>(ids()).size());
    }

    /** Prints the ids. */
    public static void main(String[] arguments) {
        ids().forEach(System.out::println);
    }

    private static String classPath() {
        return Stream.of(ClosureHasher.class, SecondProcessTest.class, ClassReader.class, Test.class)
                .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> ids() {
        return handlers().stream().map(Ids::id).toList();
    }

    private static List<Handler> handlers() {
        var text = "x".repeat(9);
        var row = new Row(7, "milk", List.of("a"));
        var page = new Page("title");
        return List.of(
                () -> {},
                () -> Seen.see(text),
                captures(5),
                captures(5L),
                captures(DayOfWeek.FRIDAY),
                captures(LocalDate.of(2026, 11, 1)),
                captures(new UUID(1, 2)),
                captures(Optional.of(1)),
                captures(Set.of("a", "b", "c", "d", "e")),
                captures(Map.of("a", 1, "b", 2, "c", 3)),
                captures(Map.of("a", 1, "b", 2, "c", 3).values()),
                captures(row),
                captures(captures(row)),
                captures(new int[] {1, 2, 3}),
                () -> Seen.see(row.id()),
                page::show,
                page.handler(),
                new Handler() {
                    @Override
                    public void run() {
                        Seen.see(text);
                    }
                });
    }

    private static Handler captures(Object value) {
        return () -> Seen.see(value);
    }

    record Row(long id, String title, List<String> tags) {}

    static final class Page {
        private final String title;

        Page(String title) {
            this.title = title;
        }

        void show() {
            Seen.see(title);
        }

        Handler handler() {
            return () -> show();
        }
    }
}
