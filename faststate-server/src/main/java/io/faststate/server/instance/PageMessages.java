package io.faststate.server.instance;

import io.faststate.server.datastar.EventWriter;
import io.faststate.server.render.NextPageMessages;
import io.faststate.server.render.RenderServices;
import io.faststate.server.render.Toast;
import io.faststate.server.sync.BrowserCopy;
import io.faststate.server.sync.Refusals;
import io.faststate.server.sync.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a tab's user is told besides what the page shows: messages beside fields, notices and toasts. */
public final class PageMessages {
    private final RenderServices services;
    private final TabLock lock;
    private final CurrentRender current;
    private final BrowserCopy browser;

    PageMessages(RenderServices services, TabLock lock, CurrentRender current, BrowserCopy browser) {
        this.services = services;
        this.lock = lock;
        this.current = current;
        this.browser = browser;
    }

    /** Adds a patch of signals that a handler set. */
    public void setSignals(EventWriter out, Map<String, Object> values) {
        lock.with(() -> browser.signals(out, values));
    }

    /** The violations of a value, for a page that is rendered with them. */
    public Refused refused(Rejection rejection) {
        return lock.with(() -> {
            var refusals = new Refusals();
            var messages = new LinkedHashMap<String, String>();
            refusals.show(current.facts(), rejection, "").forEach((name, message) -> messages.put(name, message.toString()));
            return new Refused(messages, refusals.unshown(current.facts(), rejection));
        });
    }

    /**
     * The violations of a value.
     *
     * @param messages the messages beside its fields, by the names of the signals that hold them
     * @param notice the messages that no field of the page shows
     */
    public record Refused(Map<String, String> messages, String notice) {}

    /** Shows the violations of a value beside its fields, or as a notice where it has none. */
    public void refuse(EventWriter out, Rejection rejection, String routeId) {
        lock.with(() -> browser.refuse(out, current.facts(), rejection, routeId));
    }

    /** Removes the messages of a handler's earlier violations. */
    public void accept(EventWriter out, String routeId) {
        lock.with(() -> browser.accept(out, routeId));
    }

    /** Shows the user a notice; an empty text removes it. */
    public void notice(EventWriter out, String text) {
        lock.with(() -> browser.notice(out, text));
    }

    /** Whether the page's client loads parts, such as the one that shows toasts. */
    public boolean takesParts() {
        return services.parts().client().takesParts();
    }

    /** Shows the user a toast. */
    public void toast(EventWriter out, Toast toast) {
        lock.with(() -> browser.toast(out, current.facts(), toast));
    }

    /** Leaves messages for the page at another address, if the browser loads it within a minute. */
    public void tellNext(String location, NextPageMessages told) {
        services.nextPages().tell(current.address().session(), location, told);
    }
}
