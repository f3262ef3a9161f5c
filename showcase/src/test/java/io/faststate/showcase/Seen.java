package io.faststate.showcase;

import com.microsoft.playwright.Page;
import java.util.List;

/** All that an element was since it is watched, also what went again before a test could look. */
final class Seen {
    private static final String WATCH = """
            const watch = selector => {
              const seen = (window.seen ??= {})[selector] = [];
              const look = () => {
                const now = document.querySelector(selector)?.outerHTML;
                if (now && now !== seen.at(-1)) seen.push(now);
              };
              new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
              look();
            }""";

    private final Page tab;
    private final String selector;

    private Seen(Page tab, String selector) {
        this.tab = tab;
        this.selector = selector;
    }

    /** Watches from now on. */
    static Seen of(Page tab, String selector) {
        tab.evaluate("selector => { " + WATCH + "; watch(selector); }", selector);
        return new Seen(tab, selector);
    }

    /** Watches each document that the tab loads from now on, from its beginning. */
    static Seen fromTheStart(Page tab, String selector) {
        tab.addInitScript(WATCH + "; watch('" + selector + "');");
        return new Seen(tab, selector);
    }

    /** The element's markup at each time, the oldest first. */
    List<String> markup() {
        return ((List<?>) tab.evaluate("selector => window.seen[selector]", selector)).stream().map(String.class::cast).toList();
    }

    /** Waits until it was so at some time. */
    void await(String part) {
        tab.waitForFunction("([selector, part]) => window.seen[selector].some(it => it.includes(part))", List.of(selector, part));
    }

    /** Whether it ever was so. */
    boolean was(String part) {
        return markup().stream().anyMatch(it -> it.contains(part));
    }
}
