package io.faststate.server.security;

import io.faststate.dsl.FastStateException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application's secret, and keys derived from it for single purposes (HMAC-SHA256, RFC 2104). */
public final class SigningKey {
    /** The length of a signature, in bytes. */
    public static final int SIGNATURE = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MINIMUM = 32;

    /** Set up once; each use copies it, which is far cheaper than looking up and keying a new one. */
    private final Mac keyed;

    private SigningKey(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new FastStateException("This JDK has no " + ALGORITHM, e);
        }
    }

    /**
     * A key from a secret that the application keeps.
     *
     * @throws FastStateException if it has fewer than 32 bytes
     */
    public static SigningKey of(byte[] secret) {
        if (secret.length < MINIMUM) {
            throw new FastStateException("The signing key has " + secret.length
                    + " bytes; give at least 32 random ones, the same on each start and each node");
        }
        return new SigningKey(secret.clone());
    }

    /** A new random key; pages that were open before a restart reload themselves. */
    public static SigningKey random() {
        var secret = new byte[MINIMUM];
        new SecureRandom().nextBytes(secret);
        return new SigningKey(secret);
    }

    /** A key for one purpose; it reveals nothing about the others. */
    public SigningKey derive(String purpose) {
        return new SigningKey(mac(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** 32 bytes that only holders of the key can compute from the message. */
    public byte[] mac(byte[]... message) {
        try {
            var mac = (Mac) keyed.clone();
            for (var part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new FastStateException("This JDK's " + ALGORITHM + " can't be copied", e);
        }
    }
}
