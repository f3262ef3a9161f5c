package io.faststate.server;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the builder has each of its methods, and no other. */
class BuilderReferenceTest {
    private static String signature(Method method) {
        return method.getName() + "/" + method.getParameterCount();
    }

    /** The signature of a cell such as {@code page(path, view)}. */
    private static String signature(String cell) {
        var arguments = cell.substring(cell.indexOf('(') + 1, cell.indexOf(')'));
        var count = arguments.isEmpty() ? 0 : arguments.split(",").length;
        return cell.substring(0, cell.indexOf('(')) + "/" + count;
    }

    @Test
    void page_hasEachMethod() {
        Set<String> methods = Stream.of(FastStateBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(BuilderReferenceTest::signature)
                .collect(toCollection(TreeSet::new));
        Set<String> listed = ReferencePage.of("builder.md").rows()
                .map(row -> signature(row.getFirst().replace("`", "")))
                .collect(toCollection(TreeSet::new));
        assertEquals(methods, listed);
    }
}
