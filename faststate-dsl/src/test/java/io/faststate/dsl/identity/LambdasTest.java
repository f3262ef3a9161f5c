package io.faststate.dsl.identity;

import static io.faststate.dsl.identity.Ids.hashed;
import static io.faststate.dsl.identity.Ids.id;
import static io.faststate.dsl.identity.Ids.processBound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdasTest {
    private static Handler captures(Object value) {
        return () -> Seen.see(value);
    }

    private static Handler callback(int row) {
        return () -> Seen.see(row);
    }

    private static Runnable plain(int row) {
        return () -> Seen.see(row);
    }

    private static Handler anonymous(List<Integer> rows) {
        return new Handler() {
            @Override
            public void run() {
                Seen.see(rows);
            }
        };
    }

    private static Handler generic(Object... values) {
        return () -> Seen.see(values);
    }

    @Test
    void nestedHandler_countsByItsCodeAndCaptures() {
        assertEquals(id(captures(callback(1))), id(captures(callback(1))));
        assertNotEquals(id(captures(callback(1))), id(captures(callback(2))));
        assertFalse(processBound(captures(callback(1))));
    }

    @Test
    void plainRunnable_countsInThisProcessOnly() {
        assertEquals(id(captures(plain(1))), id(captures(plain(1))));
        assertNotEquals(id(captures(plain(1))), id(captures(plain(2))));
        assertTrue(processBound(captures(plain(1))));
    }

    @Test
    void anonymousHandler_countsByItsCodeAndCaptures() {
        assertEquals(id(anonymous(Arrays.asList(1, 2))), id(anonymous(Arrays.asList(1, 2))));
        assertNotEquals(id(anonymous(Arrays.asList(1, 2))), id(anonymous(Arrays.asList(1, 3))));
        assertFalse(processBound(anonymous(List.of())));
    }

    @Test
    void varargs_countByContent() {
        assertEquals(id(generic(1, "a")), id(generic(1, "a")));
        assertNotEquals(id(generic(1, "a")), id(generic(1, "b")));
        assertTrue(hashed(generic(1)).mutableCapture());
    }

    @Test
    void methodReferencesToDifferentMethods_differ() {
        var text = "x";
        assertNotEquals(id((Told & Serializable) text::length), id((Told & Serializable) text::hashCode));
        assertNotEquals(id((Told & Serializable) text::length), id((Told & Serializable) "y"::length));
    }

    @Test
    void lambdaOfAnInterface_countsByTheObject() {
        assertEquals(id(new Named("a").greeting()), id(new Named("a").greeting()));
        assertNotEquals(id(new Named("a").greeting()), id(new Named("b").greeting()));
    }

    @Test
    void closureThatIsARecord_countsByItsComponents() {
        assertEquals(id(new Deletion(1)), id(new Deletion(1)));
        assertNotEquals(id(new Deletion(1)), id(new Deletion(2)));
    }

    @Test
    void form_tellsWhatTheLambdaIsMadeOf() {
        var form = LambdaForm.of(callback(1));
        assertEquals(LambdasTest.class.getName(), form.implClass());
        assertEquals("(I)V", form.methodSignature());
        assertEquals(1, form.capturedCount());
        assertFalse(form.isMethodReference());
        assertTrue(LambdaForm.of((Told & Serializable) "x"::length).isMethodReference());
    }

    @Test
    void formFromTheStream_isTheSame() {
        var lambda = callback(1);
        var serialized = SerializedForm.fromStream(lambda);
        assertEquals(LambdaForm.of(lambda).methodName(), serialized.getImplMethodName());
        assertEquals(LambdaForm.of(lambda).capturedCount(), serialized.getCapturedArgCount());
    }

    @Test
    void formOfSomethingElse_isRefused() {
        var error = assertThrows(FastStateException.class, () -> LambdaForm.of("text"));
        assertEquals(
                "java.lang.String is not a serializable lambda; pass a lambda or a method reference",
                error.getMessage());
    }

    @Test
    void captures_areInOrder() {
        assertEquals(List.of("a", 3), Captures.of(capturing("a", 3)));
        assertEquals(List.of(), Captures.of((Handler) () -> {}));
    }

    private static Runnable capturing(String name, int size) {
        return () -> Seen.see(name.repeat(size));
    }

    @Test
    void closedModule_isExplained() {
        assertEquals(
                "shop.Cart in package shop of module com.acme can't be read;"
                        + " add 'opens shop to io.faststate.dsl' to its module-info,"
                        + " or pass MethodHandles.lookup() to the builder",
                LambdaAccess.notOpen("shop.Cart", "com.acme", "shop"));
    }

    @Test
    void publicLookup_isRefused() {
        assertThrows(FastStateException.class, () -> LambdaAccess.register(MethodHandles.publicLookup()));
    }

    @FunctionalInterface
    interface Told {
        int tell();
    }

    interface Greeting {
        String name();

        default Handler greeting() {
            return () -> Seen.see("Hello " + name());
        }
    }

    record Named(String name) implements Greeting {}

    record Deletion(int row) implements Handler {
        @Override
        public void run() {
            Seen.see(row);
        }
    }
}
