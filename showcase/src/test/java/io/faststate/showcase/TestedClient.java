package io.faststate.showcase;

import io.faststate.server.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The browser client that the tests run against: the embedded one, or the official one where the environment's
 * {@code FASTSTATE_OFFICIAL_CLIENT} names a file that holds it.
 */
final class TestedClient {
    private static final Pattern WITHOUT_NONCE = Pattern.compile("// Datastar v1\\.0\\.[012]\\b.*", Pattern.DOTALL);
    private static final Optional<String> OFFICIAL =
            Optional.ofNullable(System.getenv("FASTSTATE_OFFICIAL_CLIENT")).filter(file -> !file.isBlank());

    private TestedClient() {}

    /** Whether it is the official one. */
    static boolean official() {
        return OFFICIAL.isPresent();
    }

    /** The client. */
    static Client chosen() {
        return OFFICIAL.map(TestedClient::official).orElseGet(Client::embedded);
    }

    private static Client official(String file) {
        var client = Client.official(file);
        try {
            return WITHOUT_NONCE.matcher(Files.readString(Path.of(file))).matches() ? client.unsafeEval() : client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
