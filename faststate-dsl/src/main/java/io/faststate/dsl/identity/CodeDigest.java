package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * A digest of 128 bits that identifies code. It covers a name, and the bytes of the declaring class and its whole nest.
 * The nest counts because an anonymous class is named by a number, which refers to different code once another class is
 * inserted above it.
 *
 * <p>The digest of a class that was generated at run time, and so has no class file, is valid in this process only.
 */
record CodeDigest(long high, long low, Optional<String> withoutIdentity) {
    private static final ClassValue<CodeDigest> TYPES = new ClassValue<>() {
        @Override
        protected CodeDigest computeValue(Class<?> type) {
            return of(type.getName(), type);
        }
    };

    private static final ClassValue<Optional<byte[]>> NESTS = new ClassValue<>() {
        @Override
        protected Optional<byte[]> computeValue(Class<?> host) {
            return digestNest(host);
        }
    };

    static CodeDigest of(Class<?> type) {
        return TYPES.get(type);
    }

    static CodeDigest of(LambdaForm form, Class<?> implClass) {
        return of(form.implClass() + '.' + form.methodName() + form.methodSignature() + form.kind(), implClass);
    }

    private static CodeDigest of(String name, Class<?> declaring) {
        var digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        var nest = NESTS.get(declaring.getNestHost());
        digest.update(nest.orElseGet(() ->
                ByteBuffer.allocate(Long.BYTES).putLong(ObjectNumbers.of(declaring)).array()));
        var words = ByteBuffer.wrap(digest.digest());
        return new CodeDigest(
                words.getLong(), words.getLong(), nest.isPresent() ? Optional.empty() : Optional.of(declaring.getName()));
    }

    void add(Hashing into) {
        into.hash().add(high);
        into.hash().add(low);
        if (withoutIdentity.isPresent()) {
            into.processBound(withoutIdentity.get());
        }
    }

    private static Optional<byte[]> digestNest(Class<?> host) {
        var digest = sha256();
        for (var member : host.getNestMembers()) {
            var bytes = ClassBytes.of(member);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            digest.update(bytes.get());
        }
        return Optional.of(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new FastStateException("Every JDK has SHA-256", e);
        }
    }
}
