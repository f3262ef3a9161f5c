package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the captures of a lambda. */
public final class Captures {
    private Captures() {}

    /**
     * The captured values of a lambda, serializable or not.
     *
     * @param lambda a lambda or a method reference
     * @return the values in the compiler's order, a captured {@code this} or a bound receiver first; empty for an
     *     object of a named class, which captures nothing
     * @throws FastStateException if the lambda is in a module that is neither open nor registered by
     *     {@link LambdaAccess}
     */
    public static List<@Nullable Object> of(Object lambda) {
        if (!lambda.getClass().isHidden()) {
            return List.of();
        }
        if (!(Shapes.of(lambda) instanceof LambdaShape shape)) {
            throw LambdaAccess.notOpen(lambda.getClass());
        }
        var captured = new ArrayList<@Nullable Object>();
        for (var slot : shape.captured()) {
            captured.add(slot.get(lambda));
        }
        return Collections.unmodifiableList(captured);
    }
}
