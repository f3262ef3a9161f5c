package io.faststate.server.testing.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Short messages, which go away by themselves. */
final class Toasts {
    private static final String ID = "faststate-toasts";
    private static final int TICK = 200;
    private static final int USUAL = 5000;
    private static final int MOST = 5;

    private final LivePage page;
    /** Milliseconds that each toast has left, the oldest one first; infinite for those that stay. */
    private final Map<Element, Double> left = new LinkedHashMap<>();
    private @Nullable Runnable timer;
    private @Nullable Element before;

    Toasts(LivePage page) {
        this.page = page;
    }

    /** Dismisses toasts by the key Escape. */
    void begin() {
        page.events().listen(Events.Around.WINDOW, "keydown", false, event -> {
            if ("Escape".equals(event.property("key")) && !event.isPrevented()) {
                escape(event);
            }
        });
    }

    /** Shows a message for so many milliseconds; 0 for until it is dismissed, NaN for as long as is usual. */
    void show(String text, String kind, double time) {
        var error = kind.equals("error");
        var stays = Double.isNaN(time) ? error ? 0 : USUAL : time;
        var all = place();
        var toast = all.select(error ? "[role=alert]" : "[role=status]").get(0).appendElement("div").addClass("faststate-toast").addClass(kind);
        toast.appendElement("span").text(text);
        var button = toast.appendElement("button").attr("type", "button").attr("aria-label", page.settings().words().get(4)).text("×");
        page.events().listen(button, "click", false, event -> dismiss(toast));
        left.put(toast, stays == 0 ? Double.POSITIVE_INFINITY : stays);
        if (timer == null) {
            timer = page.timers().every(Duration.ofMillis(TICK), this::tick);
        }
        if (left.size() > MOST) {
            dismiss(left.entrySet().stream().filter(one -> !one.getValue().isInfinite()).map(Map.Entry::getKey).findFirst()
                    .orElse(left.keySet().iterator().next()));
        }
    }

    /** Time passes only while nobody looks closer. */
    private void tick() {
        var all = place();
        if (page.visibility().isHidden() || page.input().isOver(all) || isInside(page.input().focused(), all)) {
            return;
        }
        for (var one : List.copyOf(left.keySet())) {
            var time = left.merge(one, (double) -TICK, Double::sum);
            if (time <= 0) {
                dismiss(one);
            }
        }
        var running = timer;
        if (running != null && left.values().stream().allMatch(time -> time.isInfinite())) {
            running.run();
            timer = null;
        }
    }

    private void dismiss(Element one) {
        var focused = isInside(page.input().focused(), one);
        left.remove(one);
        one.remove();
        if (focused) {
            var next = place().selectFirst("button");
            page.input().focus(next == null ? before : next);
        }
    }

    /** Dismisses the one with the focus, or else the newest; what is open above the page has its own use of the key. */
    private void escape(PageEvent event) {
        var shown = List.copyOf(left.keySet());
        var own = shown.stream().filter(one -> isInside(event.element(), one)).findFirst();
        if (own.isPresent()) {
            dismiss(own.get());
        } else if (!shown.isEmpty() && !page.layers().isAnyOpen()) {
            dismiss(shown.get(shown.size() - 1));
        }
    }

    private static boolean isInside(@Nullable Element inner, Element outer) {
        return inner != null && (inner.equals(outer) || inner.parents().contains(outer));
    }

    private Element place() {
        var all = page.document().getElementById(ID);
        if (all == null) {
            var made = page.root().appendElement("div").attr("id", ID);
            made.appendElement("div").attr("role", "alert");
            made.appendElement("div").attr("role", "status");
            page.events().listen(made, "focusin", false, event -> {
                if (event.property("relatedElement") instanceof Element from && !isInside(from, made)) {
                    before = from;
                }
            });
            return made;
        }
        return all;
    }
}
