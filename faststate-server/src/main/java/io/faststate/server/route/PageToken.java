package io.faststate.server.route;

import io.faststate.server.security.SigningKey;
import io.faststate.server.session.Session;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The token that a page sends back with each event. It contains enough to rebuild the page's instance, and is signed
 * together with the session, so that another session can't use it.
 *
 * @param address the page and its session
 * @param digest the digest of what the browser was first shown, or {@link #PATCHED}
 */
public record PageToken(PageAddress address, long digest) {
    /** The digest of a page that has been patched since it was first shown. */
    public static final long PATCHED = 0;

    private static final byte FORMAT = 2;
    /** The place of the language among the parts of the text; what is kept of the request follows. */
    private static final int LANGUAGE = 4;
    private static final int FIXED = 1 + Long.BYTES;

    /** The signed text of the token. */
    public String signed(SigningKey key) {
        var parts = new ArrayList<>(List.of(address.tab(), address.pattern(), address.path(), address.query().text()));
        var request = address.request();
        if (!request.language().isEmpty() || !request.kept().isEmpty()) {
            parts.add(request.language());
            request.kept().forEach((name, value) -> parts.add(name + '=' + value));
        }
        var text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
        var payload = ByteBuffer.allocate(FIXED + text.length)
                .put(FORMAT)
                .putLong(digest)
                .put(text)
                .array();
        var all = Arrays.copyOf(payload, payload.length + SigningKey.SIGNATURE);
        System.arraycopy(mac(key, payload, address.session()), 0, all, payload.length, SigningKey.SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The token in a text, if this key signed it for this session.
     *
     * @param origin the origin of the request that brought it
     */
    public static Optional<PageToken> verified(String text, Session session, String origin, SigningKey key) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length < FIXED + SigningKey.SIGNATURE || all[0] != FORMAT) {
            return Optional.empty();
        }
        var payload = Arrays.copyOf(all, all.length - SigningKey.SIGNATURE);
        var given = Arrays.copyOfRange(all, payload.length, all.length);
        if (!MessageDigest.isEqual(given, mac(key, payload, session))) {
            return Optional.empty();
        }
        var digest = ByteBuffer.wrap(payload).getLong(1);
        var parts = new String(payload, FIXED, payload.length - FIXED, StandardCharsets.UTF_8).split("\0", -1);
        var address = new PageAddress(parts[0], session, parts[1], parts[2], new QueryText(parts[3]),
                new PageRequest(origin, parts.length > LANGUAGE ? parts[LANGUAGE] : "", kept(parts)));
        return Optional.of(new PageToken(address, digest));
    }

    private static Map<String, String> kept(String[] parts) {
        if (parts.length <= LANGUAGE + 1) {
            return Map.of();
        }
        var kept = new LinkedHashMap<String, String>();
        for (var part : Arrays.asList(parts).subList(LANGUAGE + 1, parts.length)) {
            var pair = part.split("=", 2);
            kept.put(pair[0], pair[1]);
        }
        return kept;
    }

    private static byte[] mac(SigningKey key, byte[] payload, Session session) {
        return Arrays.copyOf(
                key.mac(payload, session.id().value().getBytes(StandardCharsets.UTF_8)), SigningKey.SIGNATURE);
    }
}
