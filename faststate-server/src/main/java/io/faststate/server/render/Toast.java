package io.faststate.server.render;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.server.signal.SignalJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A toast for the user.
 *
 * @param time how long it is shown; zero to show it until it is dismissed
 */
public record Toast(ToastKind kind, String text, Duration time) {
    private static final AttributeName TOAST = AttributeName.of("data-toast");
    private static final byte[] START = "<div hidden".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "></div>".getBytes(StandardCharsets.US_ASCII);

    /** The element that makes the client show the toast; the client removes the element. */
    public byte[] markup() {
        var json = SignalJson.writer().member("text", text).member("kind", kind.token()).member("time", time.toMillis());
        var markup = HtmlWriter.create();
        markup.bytes(START);
        markup.attribute(TOAST, json.end().text());
        markup.bytes(END);
        return markup.toByteArray();
    }
}
