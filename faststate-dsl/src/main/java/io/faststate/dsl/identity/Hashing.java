package io.faststate.dsl.identity;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The walk over the captures of a closure, and its findings.
 *
 * <p>A value that refers to other objects is hashed separately, once per render, and contributes its digest to the
 * enclosing hash. So a list of n items that each of its rows captures costs n, not n². A captured value that is deeper
 * than {@value #MAX_DEPTH} levels, such as a cycle, counts as a single object without identity, wherever the walk
 * enters it.
 */
final class Hashing {
    static final int MAX_DEPTH = 32;

    private final SipHash hash;
    private final Handles handles;
    private final IdentityHashMap<Object, Digest> digests = new IdentityHashMap<>();
    private final NameDigests names = new NameDigests();
    private boolean processBound;
    private boolean mutable;
    private @Nullable String withoutIdentity;
    private int depth;
    private int deepest;

    Hashing(SipHash hash, Handles handles) {
        this.hash = hash;
        this.handles = handles;
    }

    void forgetDigests() {
        digests.clear();
        names.clear();
    }

    void reset() {
        hash.reset();
        processBound = false;
        mutable = false;
        withoutIdentity = null;
        depth = 0;
        deepest = 0;
    }

    SipHash hash() {
        return hash;
    }

    boolean processBound() {
        return processBound;
    }

    boolean mutable() {
        return mutable;
    }

    @Nullable String withoutIdentity() {
        return withoutIdentity;
    }

    /** Adds any value. */
    void value(@Nullable Object value) {
        if (value == null) {
            hash.add(Tag.NULL);
        } else if (value instanceof String text) {
            hash.add(Tag.STRING, text);
        } else {
            var shape = Shapes.of(value);
            if (shape.plain() || !handle(value)) {
                shaped(value, shape);
            }
        }
    }

    /** Adds a value by the digest of its name, if it has one. */
    boolean handle(Object value) {
        if (names.known(value)) {
            hash.add(names.high());
            hash.add(names.low());
            return true;
        }
        var name = handles.nameOf(value);
        if (name == null) {
            return false;
        }
        hash.begin();
        hash.add(Tag.HANDLE, name);
        hash.end();
        names.add(value, hash.high(), hash.low());
        hash.add(hash.high());
        hash.add(hash.low());
        return true;
    }

    boolean isHandle(Object value) {
        return handles.nameOf(value) != null;
    }

    private void shaped(Object value, Shape shape) {
        if (shape.flat()) {
            shape.add(value, this);
        } else if (depth > 0) {
            apart(value, shape);
        } else {
            captured(value, shape);
        }
    }

    private void captured(Object value, Shape shape) {
        int level = hash.level();
        boolean boundBefore = processBound;
        boolean mutableBefore = mutable;
        var nameBefore = withoutIdentity;
        try {
            apart(value, shape);
        } catch (TooDeep e) {
            hash.abandon(level);
            depth = 0;
            processBound = boundBefore;
            mutable = mutableBefore || shape.mutable();
            withoutIdentity = nameBefore;
            numbered(value);
        }
    }

    private void apart(Object value, Shape shape) {
        var digest = digests.get(value);
        if (digest == null) {
            digest = digest(value, shape);
            digests.put(value, digest);
        } else if (depth + digest.height() > MAX_DEPTH) {
            throw new TooDeep();
        }
        deepest = Math.max(deepest, depth + digest.height());
        hash.add(Tag.NESTED);
        hash.add(digest.high());
        hash.add(digest.low());
        mutable |= digest.mutable();
        if (digest.processBound()) {
            processBound(digest.withoutIdentity());
        }
    }

    private Digest digest(Object value, Shape shape) {
        if (depth == MAX_DEPTH) {
            throw new TooDeep();
        }
        boolean outerBound = processBound;
        boolean outerMutable = mutable;
        var outerName = withoutIdentity;
        int outerDeepest = deepest;
        processBound = false;
        mutable = shape.mutable();
        withoutIdentity = null;
        deepest = ++depth;
        hash.begin();
        shape.add(value, this);
        hash.end();
        depth--;
        var digest = new Digest(hash.high(), hash.low(), deepest - depth, processBound, mutable, withoutIdentity);
        processBound = outerBound;
        mutable = outerMutable;
        withoutIdentity = outerName;
        deepest = outerDeepest;
        return digest;
    }

    /** Adds an object that has no identity outside this process. */
    void numbered(Object object) {
        processBound(object.getClass().getName());
        hash.add(Tag.NUMBERED);
        hash.add(ObjectNumbers.of(object));
    }

    /** Records that the hash is valid in this process only. */
    void processBound(@Nullable String className) {
        processBound = true;
        if (withoutIdentity == null) {
            withoutIdentity = className;
        }
    }

    /**
     * The digest of a value, and findings about it.
     *
     * @param height the number of levels, including the value itself
     */
    private record Digest(
            long high,
            long low,
            int height,
            boolean processBound,
            boolean mutable,
            @Nullable String withoutIdentity) {}

    /** Ends the walk of a captured value. It has no stack trace, because nobody reads it. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}
