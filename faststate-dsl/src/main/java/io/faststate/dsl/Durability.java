package io.faststate.dsl;

/** Whether the value of a state survives the process. */
public enum Durability {
    /** Where the store is durable and the state's scope is not kept in memory by the application's choice. */
    DEFAULT,
    /** It must. */
    PERSISTENT,
    /** It need not: it stays in memory. */
    EPHEMERAL
}
