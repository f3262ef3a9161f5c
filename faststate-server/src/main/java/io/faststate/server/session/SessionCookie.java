package io.faststate.server.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faststate.server.security.SigningKey;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cookie that identifies a session. It is signed, so only sessions that this application issued are accepted, and a
 * session that wrote nothing needs no memory here.
 */
public final class SessionCookie {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final int VERIFIED = 20_000;
    private static final int LONGEST_KEPT = 512;
    /** How many cookies of one request are checked, however many it has. */
    private static final int MOST = 8;

    private final SigningKey key;
    private final SigningKey ownerKey;
    private final boolean alwaysSecure;
    private final CookieName name;
    /** Headers that were parsed and checked before; browsers send the same one with each request. */
    private final Cache<Sent, List<SessionId>> verified = Caffeine.newBuilder()
            .maximumSize(VERIFIED)
            .executor(Runnable::run)
            .build();

    /**
     * Everything that the sessions of a request depend on.
     *
     * @param name the name of the cookie
     * @param lines all lines of the Cookie header: HTTP/2 sends one for each cookie
     */
    private record Sent(String name, List<String> lines) {
        boolean isShort() {
            return lines.stream().mapToInt(String::length).sum() <= LONGEST_KEPT;
        }
    }

    /**
     * Creates cookies signed with a key.
     *
     * @param alwaysSecure whether browsers always use TLS, although a request may reach this server without
     */
    public SessionCookie(SigningKey key, boolean alwaysSecure, CookieName name) {
        this.key = key.derive("session");
        this.ownerKey = key.derive("session owner");
        this.alwaysSecure = alwaysSecure;
        this.name = name;
    }

    /** Whether browsers use TLS, given whether this request did. */
    public boolean secure(boolean request) {
        return request || alwaysSecure;
    }

    /** The name of the cookie in answers to a request. */
    public String name(ServerRequest request) {
        return name.of(request, secure(request.isSecure()));
    }

    /** The name of the cookie for browsers that reach this application at a port. */
    String name(int port) {
        return name.of(port, alwaysSecure);
    }

    /** Issues a new id. */
    SessionId issue() {
        return SessionId.random(ownerKey);
    }

    /** The session ids in a request that this application signed, the most likely one first. */
    List<SessionId> read(ServerRequest request) {
        var headers = request.headers();
        if (!headers.contains(HeaderNames.COOKIE)) {
            return List.of();
        }
        var sent = new Sent(name(request), headers.get(HeaderNames.COOKIE).allValues());
        return sent.isShort()
                ? verified.get(sent, it -> parse(headers, it.name()))
                : parse(headers, sent.name());
    }

    private List<SessionId> parse(ServerRequestHeaders headers, String own) {
        var cookies = headers.cookies();
        return cookies.names().stream()
                .filter(it -> name.fits(it, CookieName.isSecure(own)))
                .sorted(Comparator.comparing(it -> !it.equals(own)))
                .flatMap(it -> cookies.all(it).stream())
                .limit(MOST)
                .flatMap(value -> id(value).stream())
                .toList();
    }

    /** The id in a cookie's value, if it was signed here. */
    Optional<SessionId> id(String value) {
        if (value.length() <= SessionId.LENGTH) {
            return Optional.empty();
        }
        var id = value.substring(0, SessionId.LENGTH);
        var given = value.substring(SessionId.LENGTH).getBytes(StandardCharsets.UTF_8);
        var wanted = signature(id).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, wanted) ? SessionId.of(id, ownerKey) : Optional.empty();
    }

    /** Whether a request carries a session cookie, valid or not. */
    boolean present(ServerRequest request) {
        var secure = secure(request.isSecure());
        return request.headers().cookies().names().stream().anyMatch(it -> name.fits(it, secure));
    }

    private String signature(String id) {
        var mac = key.mac(id.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(mac, SigningKey.SIGNATURE));
    }

    /** What the cookie of a session holds. */
    String value(SessionId session) {
        return session.value() + signature(session.value());
    }

    /** The header that gives the browser its session in a cookie of this name. */
    Header header(SessionId session, String cookie) {
        var value = SetCookie.builder(cookie, value(session))
                .path("/")
                .httpOnly(true)
                .secure(CookieName.isSecure(cookie))
                .sameSite(SetCookie.SameSite.LAX)
                .build();
        return HeaderValues.create(HeaderNames.SET_COOKIE, value.toString());
    }
}
