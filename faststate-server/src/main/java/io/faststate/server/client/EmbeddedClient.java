package io.faststate.server.client;

import io.faststate.server.asset.Asset;
import io.faststate.server.security.SecurityHeaders;
import java.util.Optional;

/**
 * The client that the build makes from {@code client/src}. It adds what FastState's own routes need by itself.
 *
 * @param settings its settings
 */
public record EmbeddedClient(ClientSettings settings) implements PageClient {
    private static final Asset SCRIPT = Asset.of(EmbeddedClient.class, "faststate.js");

    @Override
    public Optional<Asset> script() {
        return Optional.of(SCRIPT);
    }

    @Override
    public String address() {
        return OWN + "client-" + SCRIPT.hash() + ".js";
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public boolean takesParts() {
        return true;
    }

    @Override
    public boolean needsNonce() {
        return false;
    }

    @Override
    public String policy(String nonce) {
        return SecurityHeaders.POLICY;
    }

    @Override
    public String tags(String base, String language) {
        return settings.tag(language) + NoticeStyle.tag(base) + "<script defer src=\"" + base + address() + "\"></script>";
    }

    @Override
    public String eventStart() {
        return "@post('";
    }

    @Override
    public String eventEnd() {
        return "')";
    }

    @Override
    public String sendingStart() {
        return "', {sending: () => (";
    }

    @Override
    public String sendingEnd() {
        return ")})";
    }

    @Override
    public String call(String action, String path, boolean form) {
        return action + "('" + path + (form ? "', {contentType: 'form'})" : "')");
    }

    @Override
    public String stream(String path, boolean present) {
        return "@get('" + path + "', " + settings.streamOptions(present) + ")";
    }

    @Override
    public String noticeAttributes(String language) {
        return "";
    }
}
