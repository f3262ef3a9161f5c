package io.faststate.dsl.identity;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the methods of a class, including nested lambdas, can see of a record that is passed to one of them. */
final class RecordUse {
    private static final int MAX_BODIES = 64;

    private final ClassReader code;
    private final String record;
    private final Set<String> fields = new HashSet<>();
    private final Set<String> accessors = new HashSet<>();
    private final Set<Body> seen = new HashSet<>();
    private final ArrayDeque<Body> pending = new ArrayDeque<>();

    RecordUse(ClassReader code, String record) {
        this.code = code;
        this.record = record;
    }

    /** The names of the fields and accessors that a lambda's body uses; empty if the whole record escapes. */
    Optional<Set<String>> of(String method, String descriptor, int local) {
        visitLater(new Body(method, descriptor, local));
        while (!pending.isEmpty()) {
            if (seen.size() > MAX_BODIES || !visit(pending.remove())) {
                return Optional.empty();
            }
        }
        var used = new HashSet<>(fields);
        used.addAll(accessors);
        return Optional.of(used);
    }

    /** The used accessors, which must be plain. */
    Set<String> accessors() {
        return accessors;
    }

    boolean isRecord(String owner) {
        return owner.equals(record);
    }

    void usesField(String name) {
        fields.add(name);
    }

    void usesAccessor(String name) {
        accessors.add(name);
    }

    /** Follows the record into a lambda that captures it; false if that leads out of the class. */
    boolean capturedBy(Handle method, int argument) {
        if (isRecord(method.getOwner()) && method.getTag() == Opcodes.H_INVOKEVIRTUAL) {
            if (argument == 0 && method.getDesc().startsWith("()")) {
                usesAccessor(method.getName());
                return true;
            }
            return false;
        }
        if (!method.getOwner().equals(code.getClassName())) {
            return false;
        }
        var isStatic = method.getTag() == Opcodes.H_INVOKESTATIC;
        var receiver = !isStatic && argument == 0;
        int parameter = isStatic ? argument : argument - 1;
        int local = receiver ? 0 : Locals.ofParameter(method.getDesc(), parameter, isStatic);
        visitLater(new Body(method.getName(), method.getDesc(), local));
        return true;
    }

    private void visitLater(Body body) {
        if (seen.add(body)) {
            pending.add(body);
        }
    }

    /** Visits a body until no further local variables are found to hold the record. */
    private boolean visit(Body body) {
        var locals = new LinkedHashSet<Integer>();
        locals.add(body.local());
        int known;
        do {
            known = locals.size();
            var finder = new Finder(body, locals);
            code.accept(finder, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            if (finder.found == null || finder.found.escaped()) {
                return false;
            }
        } while (locals.size() > known);
        return true;
    }

    /** A method and the local variable that holds the record. */
    private record Body(String method, String descriptor, int local) {}

    /** Finds a lambda's method, which can't be overridden. */
    private final class Finder extends ClassVisitor {
        private static final int LAMBDA_BODY = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

        private final Body body;
        private final Set<Integer> locals;
        private @Nullable EscapeAnalysis found;

        Finder(Body body, Set<Integer> locals) {
            super(Opcodes.ASM9);
            this.body = body;
            this.locals = locals;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
            var wanted = name.equals(body.method()) && descriptor.equals(body.descriptor());
            if (wanted && (access & LAMBDA_BODY) == LAMBDA_BODY) {
                found = new EscapeAnalysis(RecordUse.this, locals);
            }
            return wanted ? found : null;
        }
    }
}
