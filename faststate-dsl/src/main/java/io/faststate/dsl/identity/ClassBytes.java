package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/** Reads the class files of classes. */
final class ClassBytes {
    private ClassBytes() {}

    /** The bytes of a class, or empty if it was generated at run time. */
    static Optional<byte[]> of(Class<?> type) {
        if (type.isHidden()) {
            return Optional.empty();
        }
        try (var in = type.getResourceAsStream('/' + type.getName().replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new FastStateException("The class file of " + type.getName() + " can't be read", e);
        }
    }

    /**
     * A reader of a class, or empty if the class was generated at run time or its file has a later version than ASM
     * supports.
     */
    static Optional<ClassReader> reader(Class<?> type) {
        try {
            return of(type).map(ClassReader::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
