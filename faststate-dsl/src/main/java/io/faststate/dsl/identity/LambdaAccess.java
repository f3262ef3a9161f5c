package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Access to the captures of lambdas in a user's module. */
public final class LambdaAccess {
    private static final Lookup OWN = MethodHandles.lookup();

    /**
     * For each module, the class whose lookup was registered last. The lookup itself is in a class value of that class,
     * so neither is retained.
     */
    private static final Map<Module, WeakReference<Class<?>>> HOLDERS = Collections.synchronizedMap(new WeakHashMap<>());

    private static final ClassValue<AtomicReference<Lookup>> LOOKUPS = new ClassValue<>() {
        @Override
        protected AtomicReference<Lookup> computeValue(Class<?> holder) {
            return new AtomicReference<>();
        }
    };

    private LambdaAccess() {}

    /**
     * Gives access to a module that is not open to {@code io.faststate.dsl}. Call it before the module's first page is
     * rendered.
     *
     * @param lookup {@link MethodHandles#lookup()}, called in that module
     * @throws FastStateException if the lookup can't reach the classes of its module
     */
    public static void register(Lookup lookup) {
        if ((lookup.lookupModes() & Lookup.MODULE) == 0) {
            throw new FastStateException(lookup + " doesn't reach the classes of its module;"
                    + " pass MethodHandles.lookup() as it is returned in that module");
        }
        var holder = lookup.lookupClass();
        LOOKUPS.get(holder).set(lookup);
        HOLDERS.put(holder.getModule(), new WeakReference<>(holder));
    }

    /** A lookup for private members of a class; empty if its package is not open and no lookup is registered. */
    public static Optional<Lookup> in(Class<?> target) {
        var module = target.getModule();
        LambdaAccess.class.getModule().addReads(module);
        return privateLookup(target, OWN).or(() -> registered(module).flatMap(lookup -> privateLookup(target, lookup)));
    }

    private static Optional<Lookup> registered(Module module) {
        var reference = HOLDERS.get(module);
        var holder = reference == null ? null : reference.get();
        return holder == null ? Optional.empty() : Optional.ofNullable(LOOKUPS.get(holder).get());
    }

    private static Optional<Lookup> privateLookup(Class<?> target, Lookup caller) {
        try {
            return Optional.of(MethodHandles.privateLookupIn(target, caller));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** The error for a class that can't be read. */
    static FastStateException notOpen(Class<?> target) {
        return new FastStateException(notOpen(
                target.getName(), target.getModule().getName(), target.getPackageName()));
    }

    static String notOpen(String className, String module, String packageName) {
        return "%s in package %s of module %s can't be read; add 'opens %s to io.faststate.dsl' to its module-info, or pass MethodHandles.lookup() to the builder"
                .formatted(className, packageName, module, packageName);
    }
}
