package io.faststate.dsl.expression;

import java.util.List;
import java.util.stream.Stream;

/** Texts that break out of careless strings, attributes, statements or Datastar's rewriting. */
public final class NastyTexts {
    private static final List<String> STARTS = List.of(
            "\"", "'", "`", "\\", "\\\"", "\\\\", "\\u0022", "${1}", "$s", "$['s']", "@post('/x')", "@get(", ";", "\n",
            "\r\n", "\t", "\0", "\b", "\u2028", "\u2029", "\u00a0", "\ufeff", "</script>", "<!--", "-->", "&quot;",
            "&#34;", "]]>", "\ud83d", "\ude00", "😀", "\uffff", "//", "/*", "*/", "){}", "%22");
    private static final List<String> ENDS =
            List.of("", "; alert(1); \"", " + globalThis.process.exit(9) + ", "\\");

    private NastyTexts() {}

    /** All of them. */
    public static List<String> all() {
        return STARTS.stream().flatMap(start -> ENDS.stream().flatMap(end -> Stream.of(start + end, end + start)))
                .toList();
    }
}
