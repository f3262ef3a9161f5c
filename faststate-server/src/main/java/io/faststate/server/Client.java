package io.faststate.server;

import io.faststate.dsl.FastStateException;
import io.faststate.server.asset.Asset;
import io.faststate.server.client.ClientSettings;
import io.faststate.server.client.EmbeddedClient;
import io.faststate.server.client.OfficialClient;
import io.faststate.server.client.PageClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The browser client that pages load: FastState's embedded one or Datastar's official one.
 *
 * {@snippet :
 * FastState.builder().client(Client.official("static/datastar.js"))
 * }
 */
public final class Client {
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>;,]+");
    private static final Pattern VERSION = Pattern.compile("^// Datastar v(\\d+)\\.(\\d+)\\.(\\d+)(-\\S+)?");
    private static final int HEAD = 100;
    private static final int FIRST_WITH_NONCE = 3;

    private final PageClient pageClient;

    private Client(PageClient pageClient) {
        this.pageClient = pageClient;
    }

    /**
     * FastState's embedded client, which is the default. It runs under a content security policy that allows only this
     * site's own files.
     */
    public static Client embedded() {
        return new Client(new EmbeddedClient(ClientSettings.usual()));
    }

    /**
     * Datastar's official client, version 1.0.3 or later. Each document then has a nonce, and its content security
     * policy allows the code that the client compiles with it.
     *
     * @param source the path of a file, which is read now and served, or an http or https URL, which pages link to
     * @throws FastStateException if the file doesn't exist, the URL is invalid, or the file is of a version before 1.0
     */
    public static Client official(String source) {
        if (source.contains("://")) {
            if (!URL.matcher(source).matches() || URI.create(source).getHost() == null) {
                throw new FastStateException("'" + source + "' is not an http or https URL of a script");
            }
            return new Client(new OfficialClient(Optional.empty(), source, false, ClientSettings.usual()));
        }
        var script = Asset.of(Path.of(source));
        var version = VERSION.matcher(script.text(HEAD));
        if (version.find() && (version.group(1).equals("0") || version.group(4) != null)) {
            throw new FastStateException(source + " is Datastar " + version.group().substring("// Datastar v".length())
                    + "; FastState needs version 1.0 or later");
        }
        return new Client(new OfficialClient(Optional.of(script), "", false, ClientSettings.usual()));
    }

    /**
     * Allows a version before 1.0.3: the policy then includes {@code 'unsafe-eval'}, so any script of this site may
     * compile text to code.
     *
     * @throws FastStateException if this is the embedded client, which doesn't need it
     */
    public Client unsafeEval() {
        return switch (pageClient) {
            case OfficialClient it -> new Client(new OfficialClient(it.script(), it.url(), true, it.settings()));
            case EmbeddedClient it -> throw new FastStateException("The embedded client evaluates no code; leave out unsafeEval()");
        };
    }

    /**
     * What pages need in their markup for this client.
     *
     * @param settings the settings of the client
     * @throws FastStateException if the script is of a version that needs {@link #unsafeEval}
     */
    PageClient pageClient(ClientSettings settings) {
        return switch (pageClient) {
            case OfficialClient it -> new OfficialClient(it.script(), it.url(), allowedEval(it), settings);
            case EmbeddedClient it -> new EmbeddedClient(settings);
        };
    }

    private static boolean allowedEval(OfficialClient client) {
        if (client.script().isPresent() && !client.unsafeEval()) {
            var version = VERSION.matcher(client.script().get().text(HEAD));
            if (version.find() && version.group(1).equals("1") && version.group(2).equals("0")
                    && Integer.parseInt(version.group(3)) < FIRST_WITH_NONCE) {
                throw new FastStateException("Datastar 1.0." + version.group(3) + " compiles expressions by eval; use 1.0."
                        + FIRST_WITH_NONCE + " or later, or call unsafeEval()");
            }
        }
        return client.unsafeEval();
    }
}
