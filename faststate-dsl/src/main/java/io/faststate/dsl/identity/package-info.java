/**
 * The identity of an event handler: a keyed hash of its code and its captures.
 *
 * <p>Start with {@link io.faststate.dsl.identity.ClosureHasher}, which hashes one closure after another during a render.
 * A {@code Shape}, found once for each class, determines how a value counts. Plain values, records, collections and
 * objects with only final fields count by content. Other lambdas count by their own identity, and framework handles and
 * services by the name that {@link io.faststate.dsl.identity.Handles} gives them. All other objects count by a number
 * that lasts as long as the process. Of a captured record, only the components count that the lambda's body can see.
 */
package io.faststate.dsl.identity;
