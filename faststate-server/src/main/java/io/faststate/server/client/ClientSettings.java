package io.faststate.server.client;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.signal.SignalJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of the browser client, as each document contains them.
 *
 * @param tags the tags that contain them, by the language that a page keeps
 * @param streamOptions the options of the action that opens a stream
 * @param words the client's texts, in the order that it expects, by the language that a page keeps
 */
public record ClientSettings(Map<String, String> tags, String streamOptions, Map<String, List<String>> words) {
    private static final int UNDELIVERED = 1;
    private static final int REFUSED = 2;
    private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration USUAL_DELIVERY = Duration.ofMinutes(1);
    private static final Duration USUAL_RECONNECT = Duration.ofSeconds(1);
    private static final int USUAL_BYTES = 64 * 1024;
    private static final int USUAL_MEMBERS = 512;
    private static final AttributeName CONTENT = AttributeName.of("content");

    /** The settings of the default limits, for pages whose client needs no tag. */
    public static ClientSettings usual() {
        return of(USUAL_HEARTBEAT, USUAL_DELIVERY, USUAL_RECONNECT, USUAL_BYTES, USUAL_MEMBERS, Map.of("", List.of()));
    }

    /**
     * Creates the settings.
     *
     * @param heartbeat the silence after which a stream or an answer shows that it is alive
     * @param delivery how long the client tries to deliver an event before it asks the user
     * @param reconnect how long the client first waits before it reopens a lost stream
     * @param bytes how many bytes an event may have
     * @param members how many members and items its JSON may have
     * @param words the client's texts, in the order that it expects, by the language that a page keeps
     */
    public static ClientSettings of(
            Duration heartbeat, Duration delivery, Duration reconnect, int bytes, int members, Map<String, List<String>> words) {
        var tags = new HashMap<String, String>();
        words.forEach((language, texts) -> {
            var json = SignalJson.writer();
            json.member("heartbeat", heartbeat.toMillis());
            json.member("delivery", delivery.toMillis());
            json.member("bytes", bytes);
            json.member("members", members);
            json.member("words", texts);
            tags.put(language, written(json.end().text()));
        });
        var interval = reconnect.equals(USUAL_RECONNECT) ? "" : ", retryInterval: " + reconnect.toMillis();
        return new ClientSettings(
                Map.copyOf(tags), "{retry: 'always', filterSignals: {include: /^$/}" + interval + "}", Map.copyOf(words));
    }

    /** The tag for a page in a language. */
    String tag(String language) {
        return tags.getOrDefault(language, "");
    }

    /** The text for an event that could not be delivered. */
    String undelivered(String language) {
        return word(language, UNDELIVERED);
    }

    /** The text for an event that was answered with an error, in which {@code {}} stands for the status. */
    String refused(String language) {
        return word(language, REFUSED);
    }

    private String word(String language, int index) {
        var all = words.getOrDefault(language, List.of());
        return index < all.size() ? all.get(index) : "";
    }

    /**
     * The options of the action that opens a stream. If wanted, the tab reports that it is there while it is hidden.
     */
    String streamOptions(boolean present) {
        return present ? "{keepAlive: true, " + streamOptions.substring(1) : streamOptions;
    }

    private static String written(String json) {
        var attribute = HtmlWriter.create();
        attribute.attribute(CONTENT, json);
        return "<meta name=\"faststate-client\"" + attribute + ">";
    }
}
