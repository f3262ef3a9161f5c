package io.faststate.server.client;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.asset.Asset;
import io.faststate.server.security.SecurityHeaders;
import java.net.URI;
import java.util.Optional;

/**
 * Datastar's own client, version 1. What the embedded client adds to requests to FastState's routes by itself is
 * written here in the expressions, as options of the actions.
 *
 * @param script the script, if it is served; empty if it is linked
 * @param url the URL that it is linked from; empty if it is served
 * @param unsafeEval whether it compiles expressions by {@code eval}, as versions before 1.0.3 do, rather than by
 *     scripts with the document's nonce
 * @param settings the settings, of which it needs the texts
 */
public record OfficialClient(Optional<Asset> script, String url, boolean unsafeEval, ClientSettings settings) implements PageClient {
    private static final AttributeName REFUSED = AttributeName.of("data-refused");
    private static final AttributeName UNDELIVERED = AttributeName.of("data-undelivered");
    private static final String TOKEN = "'FastState-Page': document.querySelector('meta[name=faststate]').content";
    /** Not {@code crypto.randomUUID()}, which browsers have only under TLS. */
    private static final String EVENT_ID = "'FastState-Event': crypto.getRandomValues(new Uint32Array(4)).join('-')";
    /**
     * Two clicks on buttons with the same handler are two requests to one URL, and neither may cancel the other. After
     * a broken connection, a request is repeated with its id, for a minute: the server remembers ids for longer.
     */
    private static final String EVENT_OPTIONS = "headers: {" + TOKEN + ", " + EVENT_ID + "}, "
            + "requestCancellation: 'disabled', retryInterval: 250, retryMaxWait: 4000, retryMaxCount: 18})";
    /** A form with files is sent as its fields, because signals hold no files. */
    private static final String FILES = "contentType: el.enctype === 'multipart/form-data' ? 'form' : 'json', ";
    /**
     * Reopens a stream that ended for as long as the page is there. It stays open in a hidden tab: otherwise, when the
     * tab is shown again, the client would open a second one beside a waiting retry.
     */
    private static final String STREAM_END = "', {headers: {" + TOKEN + "}, filterSignals: {include: /^$/}, "
            + "requestCancellation: 'cleanup', openWhenHidden: true, retry: 'always', retryMaxWait: 8000, "
            + "retryMaxCount: Infinity})";

    @Override
    public String address() {
        return script.map(asset -> OWN + "datastar-" + asset.hash() + ".js").orElse(url);
    }

    @Override
    public boolean keepsOrder() {
        return false;
    }

    @Override
    public boolean takesParts() {
        return false;
    }

    @Override
    public boolean needsNonce() {
        return !unsafeEval;
    }

    @Override
    public String policy(String nonce) {
        var origin = url.isEmpty() ? "" : " " + origin();
        var compile = unsafeEval ? "'unsafe-eval'" : "'nonce-" + nonce + "'";
        return SecurityHeaders.POLICY + "; script-src 'self'" + origin + " " + compile;
    }

    private String origin() {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String tags(String base, String language) {
        var source = script.isPresent() ? base + address() : url;
        return NoticeStyle.tag(base) + "<script type=\"module\" src=\"" + source + "\"></script>";
    }

    @Override
    public String eventStart() {
        return "@post('";
    }

    @Override
    public String eventEnd() {
        return "', {" + FILES + EVENT_OPTIONS;
    }

    /** The action takes the signals before it returns. */
    @Override
    public String sendingStart() {
        return eventEnd() + ", ";
    }

    @Override
    public String sendingEnd() {
        return "";
    }

    @Override
    public String call(String action, String path, boolean form) {
        return action + "('" + path + "', {" + (form ? "contentType: 'form', " : "") + EVENT_OPTIONS;
    }

    @Override
    public String stream(String path, boolean present) {
        return "@get('" + path + STREAM_END;
    }

    /**
     * Shows the user how an event ended, as the embedded client does by itself. The texts are attributes of their own, since
     * the client searches expressions for characters that texts may hold.
     */
    @Override
    public String noticeAttributes(String language) {
        var texts = HtmlWriter.create();
        texts.attribute(REFUSED, settings.refused(language));
        texts.attribute(UNDELIVERED, settings.undelivered(language));
        return texts + " data-on:datastar-fetch=\"if (evt.detail.el.id !== 'faststate-stream') {"
                + "if (evt.detail.type === 'error') $_notice = el.dataset.refused.replace('{}', evt.detail.argsRaw.status); "
                + "if (evt.detail.type === 'started') $_notice = ''; "
                + "if (evt.detail.type === 'retries-failed') $_notice = el.dataset.undelivered}\"";
    }
}
