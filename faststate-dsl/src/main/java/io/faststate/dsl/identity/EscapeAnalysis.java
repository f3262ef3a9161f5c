package io.faststate.dsl.identity;

import java.util.ArrayDeque;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows a record through the instructions of a method, and determines whether more of it escapes than some of its
 * components.
 *
 * <p>The known top of the operand stack is simulated; each entry says whether it may be the record. A local variable
 * that holds the record once is treated as always holding it. An instruction that is not modelled, or a jump, counts as
 * an escape if the record is on the stack. After such an instruction, all that is known of the stack is that the record
 * is not on it.
 */
final class EscapeAnalysis extends BodyVisitor {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String NULL_CHECK = "requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;";

    private final RecordUse use;
    private final Set<Integer> locals;
    private final ArrayDeque<Boolean> stack = new ArrayDeque<>();
    private boolean escaped;

    EscapeAnalysis(RecordUse use, Set<Integer> locals) {
        this.use = use;
        this.locals = locals;
    }

    boolean escaped() {
        return escaped;
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        switch (opcode) {
            case Opcodes.ALOAD -> stack.push(locals.contains(local));
            case Opcodes.ILOAD, Opcodes.LLOAD, Opcodes.FLOAD, Opcodes.DLOAD -> stack.push(false);
            case Opcodes.ASTORE -> {
                if (pop()) {
                    locals.add(local);
                }
            }
            default -> other();
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
            stack.push(false);
            return;
        }
        switch (opcode) {
            case Opcodes.NOP -> {}
            case Opcodes.POP -> pop();
            case Opcodes.DUP -> {
                var top = pop();
                stack.push(top);
                stack.push(top);
            }
            default -> other();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            other();
        } else {
            stack.push(false);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        stack.push(false);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        switch (opcode) {
            case Opcodes.NEW -> stack.push(false);
            case Opcodes.CHECKCAST -> {}
            case Opcodes.INSTANCEOF -> {
                pop();
                stack.push(false);
            }
            default -> other();
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        switch (opcode) {
            case Opcodes.GETSTATIC -> stack.push(false);
            case Opcodes.GETFIELD -> {
                if (pop()) {
                    component(owner, () -> use.usesField(name));
                }
                stack.push(false);
            }
            default -> other();
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (owner.equals("java/util/Objects") && (name + descriptor).equals(NULL_CHECK)) {
            return; // the value stays on the stack
        }
        for (int i = Type.getArgumentCount(descriptor); i > 0; i--) {
            escapes(pop());
        }
        if (opcode != Opcodes.INVOKESTATIC && pop()) {
            if (opcode == Opcodes.INVOKEVIRTUAL && descriptor.startsWith("()")) {
                component(owner, () -> use.usesAccessor(name));
            } else {
                escaped = true;
            }
        }
        pushResult(descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        var isLambda = bootstrap.getOwner().equals(LAMBDAS);
        for (int i = Type.getArgumentCount(descriptor) - 1; i >= 0; i--) {
            if (pop()) {
                escapes(!isLambda || !use.capturedBy((Handle) arguments[1], i));
            }
        }
        pushResult(descriptor);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        switch (opcode) {
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> pop();
            case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE -> pop();
            case Opcodes.GOTO -> other();
            default -> {
                escapes(pop());
                escapes(pop());
            }
        }
        escapes(stack.contains(true));
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        // does not change the stack
    }

    private void component(String owner, Runnable used) {
        if (use.isRecord(owner)) {
            used.run();
        } else {
            escaped = true;
        }
    }

    private void pushResult(String descriptor) {
        if (!descriptor.endsWith(")V")) {
            stack.push(false);
        }
    }

    private boolean pop() {
        return !stack.isEmpty() && stack.pop();
    }

    private void escapes(boolean isRecord) {
        escaped |= isRecord;
    }

    @Override
    void other() {
        escapes(stack.contains(true));
        stack.clear();
    }
}
