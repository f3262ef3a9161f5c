package io.faststate.server.event;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.render.NextPageMessages;
import io.faststate.server.render.Toast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The toasts of one event, shown on its page or, if its handler redirects the browser, on the page that it reaches. */
final class EventToasts {
    private final PageInstance instance;
    private final Answer answer;
    private final List<Toast> waiting = new ArrayList<>();
    private String notice = "";

    EventToasts(PageInstance instance, Answer answer) {
        this.instance = instance;
        this.answer = answer;
    }

    void add(ToastKind kind, String text, Duration time) {
        if (time.isNegative() || time.toMillis() > Integer.MAX_VALUE) {
            throw new FastStateException(time + " is not a valid toast time: use up to 24 days, or zero for one that stays");
        }
        synchronized (waiting) {
            waiting.add(new Toast(kind, text, time));
        }
        answer.changed();
    }

    /** Adds patches for the toasts that were not shown yet. */
    void show(EventWriter events) throws Exception {
        var toasts = take();
        if (!answer.scripted()) {
            toasts.forEach(toast -> answer.told(toast.text()));
        } else if (instance.messages().takesParts()) {
            for (var toast : toasts) {
                answer.lasting().keep(events, it -> instance.messages().toast(it, toast));
            }
        } else {
            toasts.forEach(toast -> notice = NextPageMessages.both(notice, toast.text()));
        }
    }

    /** The message that a client without toasts shows at the end; empty for none. */
    String notice() {
        return notice;
    }

    /** Leaves the toasts that were not shown yet for the page at an address. */
    void leave(String location) {
        var toasts = take();
        if (answer.scripted()) {
            instance.messages().tellNext(location, new NextPageMessages(toasts, ""));
        } else {
            toasts.forEach(toast -> answer.told(toast.text()));
        }
    }

    private List<Toast> take() {
        synchronized (waiting) {
            var taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }
}
