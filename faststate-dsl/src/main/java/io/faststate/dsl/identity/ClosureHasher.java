package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.util.Optional;

/**
 * Gives closures their identity: 128 bits from their code and what they captured, keyed.
 *
 * <p>Equal code with equal captures has the same identity, in every process that has the same key and the same build.
 * The results of {@link #hash(Object)} are read before the next closure is hashed. Not thread-safe; one is reused for
 * many renders.
 */
public final class ClosureHasher {
    private final SipHash hash;
    private final Hashing hashing;

    /**
     * A hasher.
     *
     * @param key the secret, the same on all nodes
     * @param handles names of the objects that mean the same in every process
     */
    public ClosureHasher(HashKey key, Handles handles) {
        this.hash = new SipHash(key);
        this.hashing = new Hashing(hash, handles);
    }

    /**
     * Forgets what was captured so far: a collection that is captured several times is read once per render only. Also
     * to be called before a closure is hashed again to see whether a captured object has changed, and fit to be called
     * after a render, to let go of its objects.
     */
    public void newRender() {
        hashing.forgetDigests();
    }

    /**
     * Hashes a closure.
     *
     * @param closure a lambda, a method reference, or an object of a class
     * @throws FastStateException if the closure is a lambda in a module that is neither open nor registered by
     *     {@link LambdaAccess}
     */
    public void hash(Object closure) {
        hashing.reset();
        Shapes.of(closure).add(closure, hashing);
        hash.finish();
    }

    /** The first 64 bits of the identity. */
    public long high() {
        return hash.high();
    }

    /** The last 64 bits of the identity. */
    public long low() {
        return hash.low();
    }

    /** Whether an object without identity took part, so that the identity means nothing to another process. */
    public boolean processBound() {
        return hashing.processBound();
    }

    /** Whether an array or a mutable collection was captured, whose content may change before the closure runs. */
    public boolean mutableCapture() {
        return hashing.mutable();
    }

    /** The class name of the first object without identity, for the developer's log. */
    public Optional<String> withoutIdentity() {
        return Optional.ofNullable(hashing.withoutIdentity());
    }

    /** The identity, as a handler's address has it. */
    public RouteId routeId() {
        return new RouteId(hash.high(), hash.low());
    }
}
