package io.faststate.dsl.identity;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The body of a handler that is a lambda: its place in the source, and changes in it that no page follows. It reads the
 * class file each time, so use it for hints and not for each event.
 */
public final class HandlerBody {
    private static final int MAX_METHODS = 16;

    private final String name;
    private final Map<String, MethodBody> methods;
    private final @Nullable String file;
    private final String start;

    private HandlerBody(String name, Map<String, MethodBody> methods, @Nullable String file, String start) {
        this.name = name;
        this.methods = methods;
        this.file = file;
        this.start = start;
    }

    /**
     * The body of a handler. It is empty if the handler has no class file, or belongs to a class other than the one it
     * is written in.
     */
    public static HandlerBody of(Serializable handler) {
        var type = handler.getClass();
        if (!type.isSynthetic()) {
            return new HandlerBody(type.getName(), Map.of(), null, "");
        }
        var form = SerializedForm.of(handler);
        var binary = form.getImplClass().replace('/', '.');
        var name = binary + '.' + form.getImplMethodName();
        var own = form.getCapturingClass().equals(form.getImplClass());
        var code = own ? reader(binary, type.getClassLoader()) : Optional.<ClassReader>empty();
        if (code.isEmpty()) {
            return new HandlerBody(name, Map.of(), null, "");
        }
        var bodies = new Bodies(type.getClassLoader());
        code.get().accept(bodies, ClassReader.SKIP_FRAMES);
        return new HandlerBody(
                name, bodies.methods, bodies.file, form.getImplMethodName() + form.getImplMethodSignature());
    }

    private static Optional<ClassReader> reader(String binary, @Nullable ClassLoader loader) {
        try {
            return ClassBytes.reader(Class.forName(binary, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The place in the source: the file and line, or the method if those are unknown. */
    public String place() {
        var body = methods.get(start);
        return body == null || body.line == 0 || file == null ? name : file + ':' + body.line;
    }

    /**
     * What the handler changes instead of a state, as in {@code sets the field count}: a field, an element of an array,
     * a collection or an atomic value, or an immutable value whose changed copy is dropped. Changes in called methods
     * of the same class count too.
     */
    public Optional<String> changeElsewhere() {
        var seen = new HashSet<String>();
        var pending = new ArrayDeque<String>();
        pending.add(start);
        while (!pending.isEmpty() && seen.size() < MAX_METHODS) {
            var body = methods.get(pending.remove());
            if (body == null || !seen.add(body.id)) {
                continue;
            }
            var change = body.change();
            if (change.isPresent()) {
                return change;
            }
            pending.addAll(body.calls);
        }
        return Optional.empty();
    }

    /** Reads all methods of a class. */
    private static final class Bodies extends ClassVisitor {
        private final Map<String, MethodBody> methods = new HashMap<>();
        private final @Nullable ClassLoader loader;
        private String owner = "";
        private @Nullable String file;

        Bodies(@Nullable ClassLoader loader) {
            super(Opcodes.ASM9);
            this.loader = loader;
        }

        @Override
        public void visit(
                int version, int access, String name, @Nullable String signature, @Nullable String parent, String[] interfaces) {
            owner = name;
        }

        @Override
        public void visitSource(@Nullable String source, @Nullable String debug) {
            file = source;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
            var body = new MethodBody(owner, name + descriptor, loader);
            methods.put(body.id, body);
            return body;
        }
    }
}
