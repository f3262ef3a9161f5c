package io.faststate.server.session;

import io.faststate.server.clock.ServerClock;
import io.faststate.server.security.SigningKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The id of a browser session: 256 random bits and the second it was issued, in base64url. It is a secret of that
 * browser; stores and maps know only its digest.
 *
 * @param value the text
 * @param digest its name in places that others may read
 * @param owner the key of the states of the session that begins with this id; a browser can't derive it from the id
 * @param issuedAt when it was issued
 */
public record SessionId(String value, String digest, String owner, Instant issuedAt) {
    /** The length of the text. */
    static final int LENGTH = 54;

    private static final int RANDOM_BYTES = 32;
    private static final int BYTES = RANDOM_BYTES + Long.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Generates a new id; its owner key is derived with the signing key. */
    static SessionId random(SigningKey key) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var issuedAt = Instant.ofEpochSecond(ServerClock.now().getEpochSecond());
        var bytes = ByteBuffer.allocate(BYTES).put(random).putLong(issuedAt.getEpochSecond()).array();
        return of(ENCODER.encodeToString(bytes), issuedAt, key);
    }

    /** Parses an id, if the text has the right form. */
    static Optional<SessionId> of(String value, SigningKey key) {
        try {
            var bytes = Base64.getUrlDecoder().decode(value);
            return bytes.length == BYTES
                    ? Optional.of(of(value, Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong(RANDOM_BYTES)), key))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SessionId of(String value, Instant issuedAt, SigningKey key) {
        var text = value.getBytes(StandardCharsets.US_ASCII);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return new SessionId(value, ENCODER.encodeToString(digest), ENCODER.encodeToString(key.mac(text)), issuedAt);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether it was issued longer ago than a time. */
    boolean olderThan(Duration lifetime) {
        return issuedAt.plus(lifetime).isBefore(ServerClock.now());
    }

    @Override
    public String toString() {
        return "SessionId[secret]";
    }
}
