package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.prerender;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.showcase.text.CodeBlock;
import io.faststate.showcase.text.Texts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The text of a method, out of the source of its class. */
final class MethodSource {
    private static final String END = "\n    }\n";
    private static final Map<String, Node> BLOCKS = new ConcurrentHashMap<>();

    private MethodSource() {}

    /** The body of a static method that takes a page, as a block of code. */
    static Node of(Class<?> type, String method) {
        return BLOCKS.computeIfAbsent(type.getSimpleName() + "." + method,
                it -> prerender(CodeBlock.of("java", text(type, method)).cls("demo-code")));
    }

    static String text(Class<?> type, String method) {
        var source = Texts.of("/source/main/" + type.getName().replace('.', '/') + ".java");
        var start = source.indexOf(" " + method + "(Page page) {\n");
        var end = start < 0 ? -1 : source.indexOf(END, start);
        if (end < 0) {
            throw new FastStateException(type.getSimpleName() + " has no method " + method + "(Page page)");
        }
        return source.substring(source.indexOf('\n', start) + 1, end).stripIndent();
    }
}
