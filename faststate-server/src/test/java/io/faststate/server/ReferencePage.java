package io.faststate.server;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of the docs that lists what the code has. */
record ReferencePage(String text) {
    static ReferencePage of(String name) {
        try {
            return new ReferencePage(Files.readString(Path.of("..", "docs", "reference", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of the rows of all tables, without their headings. */
    Stream<List<String>> rows() {
        return text.lines()
                .filter(line -> line.startsWith("| `") || line.matches("\\| \\d.*"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList());
    }

    /** One column by another one, whose code marks are left out. */
    Map<String, String> column(int column) {
        return rows().collect(toMap(row -> row.getFirst().replace("`", ""), row -> row.get(column)));
    }
}
