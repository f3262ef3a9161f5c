package io.faststate.dsl;

import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.util.Optional;

/**
 * Content of a page.
 *
 * <p>It is a {@link Constable}, as String, the boxed types and enums are, and that is what lets a factory take mixed
 * content while the compiler refuses states, signals, lists, optionals and lambdas.
 */
public sealed interface Node extends Constable permits Element, Fragment, Raw, BoundText, Live, Guarded {
    @Override
    default Optional<? extends ConstantDesc> describeConstable() {
        return Optional.empty();
    }
}
