/**
 * The identity of an event handler: a keyed hash of its code and of what it captured.
 *
 * <p>{@link io.faststate.dsl.identity.ClosureHasher} hashes one closure after the other during a render. What a value
 * contributes is decided once per class, by its {@code Shape}: plain values, records, collections and objects with only
 * final fields count by content, other lambdas by their own identity, framework handles and services by the name that
 * {@link io.faststate.dsl.identity.Handles} gives them, and everything else by a number that lasts as long as the
 * process. Of a captured record only the components count that the lambda's body can see.
 */
package io.faststate.dsl.identity;
