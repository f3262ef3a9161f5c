package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.util.Optional;

/**
 * Computes the identity of closures: a keyed hash of 128 bits over their code and captures.
 *
 * <p>Equal code with equal captures has the same identity in every process with the same key and the same build. Read
 * the results of {@link #hash(Object)} before hashing the next closure. A hasher is reused for many renders. It is not
 * thread-safe.
 *
 * <p>An example: a handler that captures a state and a record, and uses one component of the record.
 *
 * {@snippet :
 * record Item(long id, String name, BigDecimal price) {}
 *
 * static Node remove(State<Long> chosen, Item item) {
 *     return button("Remove").onClick(() -> chosen.set(item.id()));
 * }
 * }
 *
 * <p>The compiler turns the handler into a method such as {@code lambda$remove$95749846$1(State, Item)}, which gets
 * the captures {@code chosen} and {@code item}. These words go into the hash, in this order:
 *
 * <ol>
 * <li>{@code Tag.LAMBDA}
 * <li>the two words of the {@code CodeDigest}: the first 128 bits of a SHA-256 over the method (class, name, descriptor
 *     and kind) and the class files of its nest
 * <li>for {@code chosen}, a handle: the two words of its name's digest; the name is {@code state TAB chosen}
 * <li>for {@code item}: {@code Tag.COMPONENTS}, then its {@code id}, the only component that the body reads
 * </ol>
 *
 * <p>The name and the price of the item do not count, since the body can't see them: the handler keeps its identity
 * when the price changes. If the body passed {@code item} on as a whole, all three components would count.
 */
public final class ClosureHasher {
    private final SipHash hash;
    private final Hashing hashing;

    /**
     * Creates a hasher.
     *
     * @param key the secret, the same on all nodes
     * @param handles names the objects that mean the same in every process
     */
    public ClosureHasher(HashKey key, Handles handles) {
        this.hash = new SipHash(key);
        this.hashing = new Hashing(hash, handles);
    }

    /**
     * Clears the cache of captured values. A collection that several closures capture is read only once per render.
     * Call this method before each render, and before hashing a closure again to see whether a captured object has
     * changed. Calling it after a render releases the render's objects.
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

    /** Whether an object without identity contributed, so that the identity is valid in this process only. */
    public boolean processBound() {
        return hashing.processBound();
    }

    /**
     * Whether the closure captured an array or a mutable collection, whose content may change before the closure runs.
     */
    public boolean mutableCapture() {
        return hashing.mutable();
    }

    /** The class name of the first object without identity, for the developer's log. */
    public Optional<String> withoutIdentity() {
        return Optional.ofNullable(hashing.withoutIdentity());
    }

    /** The identity as a handler's route id. */
    public RouteId routeId() {
        return new RouteId(hash.high(), hash.low());
    }
}
