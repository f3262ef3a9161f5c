package io.faststate.dsl.identity;

import java.lang.invoke.MethodHandleInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * Determines which components of captured records a lambda's body can see. A handler that uses a row's id must not be
 * refused because the row's price has changed.
 *
 * <p>The analysis is sound: if the body does anything with a record that is not understood, the whole record counts.
 */
final class Narrowing {
    private final LambdaForm form;
    private final @Nullable ClassReader code;

    Narrowing(LambdaForm form, Class<?> implClass) {
        this.form = form;
        this.code = form.isMethodReference() ? null : ClassBytes.reader(implClass).orElse(null);
    }

    /** The components of a captured record that count, or empty if the whole value counts. */
    Optional<List<Slot>> components(int argument, Class<?> type) {
        if (code == null || !type.isRecord()) {
            return Optional.empty();
        }
        var use = new RecordUse(code, Type.getInternalName(type));
        return use.of(form.methodName(), form.methodSignature(), local(argument))
                .filter(names -> PlainAccessors.of(type).containsAll(use.accessors()))
                .flatMap(names -> slots(type, names));
    }

    /** The local variable that receives a captured value. */
    private int local(int argument) {
        if (form.kind() == MethodHandleInfo.REF_invokeStatic) {
            return Locals.ofParameter(form.methodSignature(), argument, true);
        }
        return argument == 0 ? 0 : Locals.ofParameter(form.methodSignature(), argument - 1, false);
    }

    private static Optional<List<Slot>> slots(Class<?> type, Set<String> used) {
        return RecordShape.components(type)
                .map(slots -> slots.stream().filter(slot -> used.contains(slot.name())).toList())
                .filter(slots -> slots.size() == used.size());
    }
}
