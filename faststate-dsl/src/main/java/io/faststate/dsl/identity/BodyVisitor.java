package io.faststate.dsl.identity;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Visits a method's instructions. All instructions that a subclass doesn't model go to {@link #other()}; none is
 * missed.
 */
abstract class BodyVisitor extends MethodVisitor {
    BodyVisitor() {
        super(Opcodes.ASM9);
    }

    /** An instruction that is not modelled. */
    abstract void other();

    @Override
    public void visitInsn(int opcode) {
        other();
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        other();
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        other();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        other();
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        other();
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        other();
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        other();
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        other();
    }

    @Override
    public void visitLdcInsn(Object value) {
        other();
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        other();
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        other();
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        other();
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        other();
    }
}
