package io.faststate.dsl;

/** Skeleton. */
public final class ClientAction {
    private ClientAction() {}
}
