package io.faststate.server.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.security.SigningKey;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.SetCookie;
import io.helidon.http.ServerRequestHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that names a session. It is signed, so a session that this application did not issue is not accepted, and
 * one that wrote nothing needs no memory here.
 */
public final class SessionCookie {
    private static final int ID_BYTES = 32;
    private static final int ID_CHARS = 43;
    private static final String NAME = "faststate";
    private static final String SECURE_NAME = "__Host-faststate";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final int VERIFIED = 20_000;
    private static final int LONGEST_KEPT = 512;

    private final SigningKey key;
    private final boolean alwaysSecure;
    /** Headers that were parsed and checked before; browsers send the same one with each request. */
    private final Cache<String, SessionId> verified = Caffeine.newBuilder()
            .maximumSize(VERIFIED)
            .executor(Runnable::run)
            .build();

    /**
     * Cookies signed with a key.
     *
     * @param alwaysSecure whether browsers always come by TLS, although a request may reach this server without
     */
    public SessionCookie(SigningKey key, boolean alwaysSecure) {
        this.key = key.derive("session");
        this.alwaysSecure = alwaysSecure;
    }

    /** Whether browsers come by TLS, given that this request did or did not. */
    public boolean secure(boolean request) {
        return request || alwaysSecure;
    }

    private String name(boolean secure) {
        return secure(secure) ? SECURE_NAME : NAME;
    }

    /** A session that nobody has yet. */
    public SessionId issue() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(ENCODER.encodeToString(bytes));
    }

    /** The session that a request belongs to, if it carries a cookie that this application signed. */
    public Optional<SessionId> read(ServerRequestHeaders headers, boolean secure) {
        return headers.first(HeaderNames.COOKIE).map(header -> {
            if (header.length() > LONGEST_KEPT) {
                return parse(headers, secure);
            }
            return verified.get(name(secure) + header, key -> parse(headers, secure));
        });
    }

    /** Whether a request carries a session cookie, valid or not. */
    public boolean present(ServerRequestHeaders headers, boolean secure) {
        return headers.cookies().contains(name(secure));
    }

    /** The session that a header names, or null if it names none that was signed here; that is not remembered. */
    private @Nullable SessionId parse(ServerRequestHeaders headers, boolean secure) {
        var value = headers.cookies().first(name(secure)).orElse("");
        if (value.length() <= ID_CHARS) {
            return null;
        }
        var id = value.substring(0, ID_CHARS);
        var given = value.substring(ID_CHARS).getBytes(StandardCharsets.UTF_8);
        var wanted = signature(id).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, wanted) ? new SessionId(id) : null;
    }

    private String signature(String id) {
        var mac = key.mac(id.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(mac, SigningKey.SIGNATURE));
    }

    /** The header that gives the browser its session. */
    public Header header(SessionId session, boolean secure) {
        var cookie = SetCookie.builder(name(secure), session.value() + signature(session.value()))
                .path("/")
                .httpOnly(true)
                .secure(secure(secure))
                .sameSite(SetCookie.SameSite.LAX)
                .build();
        return HeaderValues.create(HeaderNames.SET_COOKIE, cookie.toString());
    }
}
