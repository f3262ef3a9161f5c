package io.faststate.server.testing.memory;

/** Whether a page is in front, or in a tab behind others. */
final class Visibility {
    private final LivePage page;
    private boolean hidden;

    Visibility(LivePage page) {
        this.page = page;
    }

    boolean isHidden() {
        return hidden;
    }

    void hidden(boolean now) {
        if (now == hidden) {
            return;
        }
        hidden = now;
        if (now) {
            // A tab in the background may be ended without another sign.
            page.change(() -> page.hurry(null));
        }
        page.requests().visibilityChanged();
        page.dispatch(new PageEvent("visibilitychange", Events.Around.DOCUMENT, true));
    }
}
