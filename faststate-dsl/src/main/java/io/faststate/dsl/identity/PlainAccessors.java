package io.faststate.dsl.identity;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the accessors of a record that only return the field of the same name. */
final class PlainAccessors extends ClassVisitor {
    private final String record;
    private final Set<String> plain = new HashSet<>();

    private PlainAccessors(String record) {
        super(Opcodes.ASM9);
        this.record = record;
    }

    /** The names of a record's plain accessors; empty if its class file can't be read. */
    static Set<String> of(Class<?> type) {
        var visitor = new PlainAccessors(type.getName().replace('.', '/'));
        ClassBytes.reader(type)
                .ifPresent(code -> code.accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return visitor.plain;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return descriptor.startsWith("()") ? new Body(name, descriptor.substring(2)) : null;
    }

    /** Expects {@code aload_0; getfield; return}. */
    private final class Body extends BodyVisitor {
        private final String name;
        private final String type;
        private int expected;
        private boolean plainSoFar = true;

        Body(String name, String type) {
            this.name = name;
            this.type = type;
        }

        @Override
        public void visitVarInsn(int opcode, int local) {
            step(0, opcode == Opcodes.ALOAD && local == 0);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            var ownField = owner.equals(record) && field.equals(name) && descriptor.equals(type);
            step(1, opcode == Opcodes.GETFIELD && ownField);
        }

        @Override
        public void visitInsn(int opcode) {
            step(2, opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN);
        }

        private void step(int position, boolean matches) {
            plainSoFar &= matches && expected == position;
            expected++;
        }

        @Override
        void other() {
            plainSoFar = false;
        }

        @Override
        public void visitEnd() {
            if (plainSoFar && expected == 3) {
                plain.add(name);
            }
        }
    }
}
