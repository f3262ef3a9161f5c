package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser; closing it fails if any of its tabs reported an error on its console. */
final class Visitor implements AutoCloseable {
    private static final double TIMEOUT = 30_000;

    /** How many times slower pages run, so that tests which take a fast machine for granted fail. */
    private static final Optional<Double> SLOW =
            Optional.ofNullable(System.getenv("FASTSTATE_SLOW")).filter(it -> !it.isBlank()).map(Double::valueOf);

    private final BrowserContext context;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(TIMEOUT);
        SLOW.ifPresent(times -> context.onPage(tab -> slow(tab, times)));
        context.onConsoleMessage(message -> {
            var type = message.type();
            if ((type.equals("error") || type.equals("warning")) && expected.stream().noneMatch(message.text()::contains)) {
                errors.add(type + ": " + message.text());
            }
        });
        context.onWebError(error -> errors.add("uncaught: " + error.error()));
    }

    private void slow(Page tab, double times) {
        var rate = new JsonObject();
        rate.addProperty("rate", times);
        context.newCDPSession(tab).send("Emulation.setCPUThrottlingRate", rate);
    }

    /** Slows the network of a tab down: how long an answer takes at least, and how much it sends in a second; -1 for all. */
    void slowNetwork(Page tab, int latencyMillis, int sentBytes) {
        var network = context.newCDPSession(tab);
        network.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", latencyMillis);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", sentBytes);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    /** A new tab at a path of the site. */
    Page open(String path) {
        var tab = context.newPage();
        tab.navigate(path);
        return tab;
    }

    /** A button of a tab by its name. */
    static Locator button(Page tab, String name) {
        return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Lets the console say what a test provokes. */
    Visitor expecting(String part) {
        expected.add(part);
        return this;
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), errors, "what the browser's console said");
    }
}
