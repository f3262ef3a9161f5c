package io.faststate.server.instance;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.LoginRedirect;
import io.faststate.server.route.OwnAddress;
import io.faststate.server.sync.Browser;
import io.faststate.server.sync.BrowserCopy;
import java.time.Duration;
import java.util.Optional;

/** Where a tab is in the application, and where it can be sent. */
public final class PagePlace {
    /** How long a browser may take to follow a redirect from a page that it may no longer see. */
    public static final Duration FOLLOWS = Duration.ofSeconds(5);

    private final RenderServices services;
    private final TabLock lock;
    private final CurrentRender current;
    private final BrowserCopy browser;
    /** Until when the browser is left to follow a redirect, in nanoseconds of the server's clock. */
    private volatile long followsUntil = ServerClock.nanos();

    PagePlace(RenderServices services, TabLock lock, CurrentRender current, BrowserCopy browser) {
        this.services = services;
        this.lock = lock;
        this.current = current;
        this.browser = browser;
    }

    /** Adds a patch that makes a browser leave a page that it may no longer see. */
    public void leave(EventWriter out, AccessDeniedException denied) {
        var patch = Browser.denied(services.parts(), denied, here());
        out.write(patch.eventId(Long.toString(lock.with(browser::nextSequence))).build());
    }

    /** Notes that an answer redirects the browser from a page that it may no longer see, so that no stream does. */
    public void redirected() {
        followsUntil = ServerClock.nanos() + FOLLOWS.toNanos();
    }

    /** Whether the browser may still be following such a redirect. */
    public boolean follows() {
        return followsUntil - ServerClock.nanos() > 0;
    }

    /** Where a browser is redirected from a page that it may no longer see. */
    public String redirect(AccessDeniedException denied) {
        return denied.signedIn() ? here() : services.parts().loginPage().map(page -> LoginRedirect.to(page, here())).orElseGet(this::here);
    }

    /** The page's address in the browser: its path and its current parameters. */
    public String here() {
        return lock.with(browser::here);
    }

    /** The address that the visitor of a login page came from, if it is one of this application. */
    public Optional<String> wanted() {
        return LoginRedirect.wanted(services.parts().base(), current.address().query());
    }

    /** The page's path without the prefix that all of the application's pages have. */
    public String pathBelowBase() {
        return current.address().path().substring(services.parts().base().length());
    }

    /** A writer for content that a handler sends, whose addresses are below the base path. */
    public HtmlWriter writer() {
        return HtmlWriter.detached(services.parts().base());
    }

    /**
     * The address of another page of this application.
     *
     * @throws FastStateException if the path leads elsewhere
     */
    public String location(String path) {
        return OwnAddress.location(services.parts().base(), path);
    }
}
