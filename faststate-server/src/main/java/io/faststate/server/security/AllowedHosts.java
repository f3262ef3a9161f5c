package io.faststate.server.security;

import io.faststate.dsl.FastStateException;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hosts that an application answers for. This prevents DNS rebinding: another site may point a name to this server,
 * but the name isn't allowed, so pages can't be taken for that site's and no link contains the name.
 *
 * @param names host names without ports; those that begin with a dot stand for all names below
 */
public record AllowedHosts(Set<String> names) {
    /** All hosts. */
    public static final AllowedHosts ALL = new AllowedHosts(Set.of());

    private static final Pattern NAME = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /**
     * Allows only these hosts.
     *
     * @param hosts names or addresses without ports; {@code *.example.org} stands for all names below
     *     {@code example.org}
     * @throws FastStateException if one of them is not a host
     */
    public static AllowedHosts of(Collection<String> hosts) {
        var names = new LinkedHashSet<String>();
        for (var host : hosts) {
            var name = host.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches()) {
                throw new FastStateException("Allowed host '" + host + "' is not a host name: give one without scheme and port,"
                        + " such as example.org, *.example.org or [::1]");
            }
            names.add(name.startsWith("*.") ? name.substring(1) : name);
        }
        return new AllowedHosts(Set.copyOf(names));
    }

    /** Whether a request is for one of them. */
    public boolean allow(ServerRequestHeaders headers) {
        if (names.isEmpty()) {
            return true;
        }
        var host = headers.first(HeaderNames.HOST).orElse("").toLowerCase(Locale.ROOT);
        var name = PORT.matcher(host).replaceFirst("");
        return names.contains(name)
                || names.stream().anyMatch(it -> it.startsWith(".") && name.endsWith(it));
    }
}
