package io.faststate.dsl.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a method changes, and which methods of its class it calls. Changes of arrays and collections that it creates
 * itself don't count.
 */
final class MethodBody extends MethodVisitor {
    private static final Set<String> MUTATORS = Set.of(
            "add", "addAll", "addFirst", "addLast", "clear", "compute", "computeIfAbsent", "computeIfPresent", "merge", "offer",
            "poll", "pop", "push", "put", "putAll", "putIfAbsent", "remove", "removeAll", "removeFirst", "removeIf",
            "removeLast", "replace", "replaceAll", "retainAll", "set", "sort");
    private static final String ATOMIC = "java/util/concurrent/atomic/";
    private static final Set<String> ATOMIC_READS = Set.of("get", "getAcquire", "getOpaque", "getPlain", "intValue", "longValue", "sum");

    final String id;
    final List<String> calls = new ArrayList<>();
    /** The first line; 0 if unknown. */
    int line;

    private final String owner;
    private final @Nullable ClassLoader loader;
    private boolean makesArrays;
    private boolean makesCollections;
    private @Nullable String sets;
    private @Nullable String stores;
    private @Nullable String mutates;
    private @Nullable String drops;
    /** The immutable value whose changed copy the last instruction left on the stack. */
    private @Nullable String copied;

    MethodBody(String owner, String id, @Nullable ClassLoader loader) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.id = id;
        this.loader = loader;
    }

    /** The change that no page follows, the most certain kind first. */
    Optional<String> change() {
        return Optional.ofNullable(sets)
                .or(() -> Optional.ofNullable(drops))
                .or(() -> makesArrays ? Optional.empty() : Optional.ofNullable(stores))
                .or(() -> makesCollections ? Optional.empty() : Optional.ofNullable(mutates));
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = line == 0 ? number : line;
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
        copied = null;
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
            sets = "sets the field " + name;
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            stores = "sets an element of an array";
        } else if (opcode == Opcodes.POP && copied != null) {
            drops = copied;
        }
        copied = null;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        makesArrays |= opcode == Opcodes.NEWARRAY;
        copied = null;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        makesArrays |= opcode == Opcodes.ANEWARRAY;
        makesCollections |= opcode == Opcodes.NEW && type.startsWith("java/util/");
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
        copied = null;
        if (type.equals(owner)) {
            calls.add(name + descriptor);
        }
        if (type.startsWith(ATOMIC) ? !ATOMIC_READS.contains(name) && !name.equals("<init>") : mutates(type, name)) {
            mutates = "calls " + simple(type) + '.' + name + "(…)";
        } else if (opcode == Opcodes.INVOKEVIRTUAL
                && Type.getReturnType(descriptor).getInternalName().equals(type)
                && isValue(type)) {
            copied = "drops the copy that " + simple(type) + '.' + name + "(…) returns";
        }
    }

    private static boolean mutates(String type, String name) {
        return type.startsWith("java/util/") && type.indexOf('/', "java/util/".length()) < 0 && MUTATORS.contains(name);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        copied = null;
        for (var argument : arguments) {
            if (argument instanceof Handle method && method.getOwner().equals(owner)) {
                calls.add(method.getName() + method.getDesc());
            }
        }
    }

    private boolean isValue(String type) {
        if (type.equals("java/lang/String") || type.startsWith("java/math/Big") || type.startsWith("java/time/")) {
            return true;
        }
        try {
            return Class.forName(type.replace('/', '.'), false, loader).isRecord();
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
    }
}
