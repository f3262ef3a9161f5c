package io.faststate.server.route;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.port.Work;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which headers and cookies of the request for its document a page keeps, and whether it keeps the address. They are in
 * the page's token, so each later render sees the same.
 *
 * @param headers the names of headers, in lower case
 * @param cookies the names of cookies
 * @param address whether the address is kept
 */
public record KeptRequest(Set<String> headers, Set<String> cookies, boolean address) {
    /** Nothing is kept. */
    public static final KeptRequest NONE = new KeptRequest(Set.of(), Set.of(), false);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final int MOST_NAMES = 8;
    private static final int MOST_CHARACTERS = 500;
    private static final String HEADER = "h:";
    private static final String COOKIE = "c:";
    private static final String ADDRESS = "a:";
    /** What is secret, holds for one connection only, or is there in a better form; why. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("cookie", "name single cookies by requestCookies(…)"),
            Map.entry("authorization", "it is a secret, and a page's token is no place for one"),
            Map.entry("proxy-authorization", "it is a secret, and a page's token is no place for one"),
            Map.entry("forwarded", "call requestAddress(true), and name the proxies by trustedProxies(…)"),
            Map.entry("x-forwarded-for", "call requestAddress(true), and name the proxies by trustedProxies(…)"),
            Map.entry("connection", "it is for one connection only"),
            Map.entry("keep-alive", "it is for one connection only"),
            Map.entry("proxy-connection", "it is for one connection only"),
            Map.entry("te", "it is for one connection only"),
            Map.entry("trailer", "it is for one connection only"),
            Map.entry("transfer-encoding", "it is for one connection only"),
            Map.entry("upgrade", "it is for one connection only"));

    /**
     * The same with other headers.
     *
     * @throws FastStateException if one of them is no header that pages may see, or if there are more than 8 names
     */
    public KeptRequest withHeaders(Collection<String> names) {
        names.forEach(name -> {
            check("header", name);
            var why = name.toLowerCase(Locale.ROOT).startsWith("faststate-")
                    ? "it belongs to FastState" : REFUSED.get(name.toLowerCase(Locale.ROOT));
            if (why != null) {
                throw new FastStateException("Pages can't keep the header " + name + ": " + why);
            }
        });
        return new KeptRequest(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()), cookies, address).few();
    }

    /**
     * The same with other cookies.
     *
     * @throws FastStateException if one of them is no name of a cookie, or if there are more than 8 names
     */
    public KeptRequest withCookies(Collection<String> names) {
        names.forEach(name -> check("cookie", name));
        return new KeptRequest(headers, Set.copyOf(names), address).few();
    }

    /** The same with or without the address. */
    public KeptRequest withAddress(boolean kept) {
        return new KeptRequest(headers, cookies, kept);
    }

    private static void check(String what, String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new FastStateException("'" + name + "' names no " + what + ": use letters, digits and hyphens");
        }
    }

    private KeptRequest few() {
        if (headers.size() + cookies.size() > MOST_NAMES) {
            throw new FastStateException("Pages keep " + (headers.size() + cookies.size())
                    + " headers and cookies: name at most " + MOST_NAMES + ", because each event brings their values back");
        }
        return this;
    }

    /**
     * What a page keeps of a request.
     *
     * @param client finds the address that a request comes from
     */
    public Map<String, String> of(ServerRequest request, Function<ServerRequest, String> client) {
        if (equals(NONE)) {
            return Map.of();
        }
        var kept = new LinkedHashMap<String, String>();
        for (var name : new TreeSet<>(headers)) {
            var header = HeaderNames.create(name);
            if (request.headers().contains(header)) {
                keep(kept, HEADER + name, String.join(", ", request.headers().get(header).allValues()));
            }
        }
        var sent = request.headers().cookies();
        for (var name : new TreeSet<>(cookies)) {
            sent.first(name).asOptional().ifPresent(value -> keep(kept, COOKIE + name, value));
        }
        if (address) {
            keep(kept, ADDRESS, client.apply(request));
        }
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, String value) {
        if (value.length() <= MOST_CHARACTERS && value.chars().noneMatch(Character::isISOControl)) {
            kept.put(name, value);
        }
    }

    /** What a page kept, as its view sees it. Content that reads it is the visitor's own. */
    public Page.Request view(Map<String, String> kept) {
        return new View(this, kept);
    }

    private record View(KeptRequest names, Map<String, String> kept) implements Page.Request {
        @Override
        public Optional<String> header(String name) {
            var key = name.toLowerCase(Locale.ROOT);
            return read(names.headers.contains(key), HEADER + key, "the header " + name, "requestHeaders(\"" + name + "\")");
        }

        @Override
        public Optional<String> cookie(String name) {
            return read(names.cookies.contains(name), COOKIE + name, "the cookie " + name, "requestCookies(\"" + name + "\")");
        }

        @Override
        public String remoteAddress() {
            return read(names.address, ADDRESS, "the address", "requestAddress(true)").orElse("");
        }

        private Optional<String> read(boolean named, String key, String what, String how) {
            Work.notePersonal();
            if (!named) {
                throw new FastStateException("Pages of this application don't keep " + what + " of their request: call " + how + " on the builder");
            }
            return Optional.ofNullable(kept.get(key));
        }
    }
}
