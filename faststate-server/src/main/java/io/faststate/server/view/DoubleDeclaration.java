package io.faststate.server.view;

import io.faststate.dsl.FastStateException;

/** Reports that one render declared a name twice, as different things. */
public final class DoubleDeclaration extends FastStateException {
    private static final long serialVersionUID = 1;

    DoubleDeclaration(String message) {
        super(message);
    }
}
