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

/** What one event tells in passing: on its page or, if its browser is led away, on the page that is reached. */
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
            throw new FastStateException(time + " is no time for a toast: use up to 24 days, or zero for one that stays");
        }
        synchronized (waiting) {
            waiting.add(new Toast(kind, text, time));
        }
        answer.changed();
    }

    /** Adds patches for the toasts that were not told yet. */
    void show(EventWriter events) throws Exception {
        var toasts = take();
        if (!answer.scripted()) {
            toasts.forEach(toast -> answer.told(toast.text()));
        } else if (instance.takesParts()) {
            for (var toast : toasts) {
                answer.lasting().keep(events, it -> instance.toast(it, toast));
            }
        } else {
            toasts.forEach(toast -> notice = NextPageMessages.both(notice, toast.text()));
        }
    }

    /** What the user is told at the end by a client without toasts; empty for nothing. */
    String notice() {
        return notice;
    }

    /** Leaves the toasts that were not told yet to the page at an address. */
    void leave(String location) {
        var toasts = take();
        if (answer.scripted()) {
            instance.tellNext(location, new NextPageMessages(toasts, ""));
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
