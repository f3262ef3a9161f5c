package io.faststate.server.testing.memory;

import java.time.Duration;
import org.jsoup.nodes.Element;

/** Short messages, which go away by themselves. */
final class Toasts {
    private static final String ID = "faststate-toasts";
    private static final int USUAL = 5000;
    private static final int MOST = 5;

    private final LivePage page;

    Toasts(LivePage page) {
        this.page = page;
    }

    /** Shows a message for so many milliseconds; 0 for until it is dismissed, NaN for as long as is usual. */
    void show(String text, String kind, double time) {
        var error = kind.equals("error");
        var stays = Double.isNaN(time) ? error ? 0 : USUAL : time;
        var all = place();
        var toast = all.select(error ? "[role=alert]" : "[role=status]").get(0).appendElement("div").addClass("faststate-toast").addClass(kind);
        toast.appendElement("span").text(text);
        var button = toast.appendElement("button").attr("type", "button").attr("aria-label", page.settings().words().get(4)).text("×");
        page.events().listen(button, "click", false, event -> toast.remove());
        if (stays > 0) {
            page.timers().after(Duration.ofMillis((long) stays), toast::remove);
        }
        var shown = all.select(".faststate-toast");
        if (shown.size() > MOST) {
            shown.get(0).remove();
        }
    }

    private Element place() {
        var all = page.document().getElementById(ID);
        if (all == null) {
            all = page.root().appendElement("div").attr("id", ID);
            all.appendElement("div").attr("role", "alert");
            all.appendElement("div").attr("role", "status");
        }
        return all;
    }
}
