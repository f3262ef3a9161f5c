package io.faststate.dsl;

/** Whether the value of a state survives the process. */
public enum Durability {
    /** Survives if the store is durable and the application has not configured the state's scope to stay in memory. */
    DEFAULT,
    /** Must survive. */
    PERSISTENT,
    /** Need not survive: the value stays in memory. */
    EPHEMERAL
}
