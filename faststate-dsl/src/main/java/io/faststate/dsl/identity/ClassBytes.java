package io.faststate.dsl.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The class files as they were compiled. */
final class ClassBytes {
    private ClassBytes() {}

    /** The bytes of a class, or empty where it was made at run time. */
    static Optional<byte[]> of(Class<?> type) {
        return type.isHidden() || type.isArray() ? Optional.empty() : named(type.getName(), type);
    }

    /** The bytes of a class with the given binary name, as found beside another one. */
    static Optional<byte[]> named(String name, Class<?> beside) {
        try (var in = beside.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the class file of " + name, e);
        }
    }
}
