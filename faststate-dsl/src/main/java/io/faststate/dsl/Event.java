package io.faststate.dsl;

import io.faststate.dsl.form.FileContent;
import io.faststate.dsl.signal.ToastKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An event of a tab, as its handler sees it. Call its methods from the handler's thread only. */
public interface Event {
    /** The path of the page that the event came from, such as {@code /product/7}; without the base path. */
    String path();

    /**
     * The numeric address that the event came from, such as {@code 203.0.113.7}, for an audit log. Behind proxies that the
     * builder trusts it is the visitor's.
     */
    String remoteAddress();

    /**
     * The value of a form field; the first one if there are several. Empty if the form has no such field, or if the
     * event came with signals instead of a form.
     */
    Optional<String> field(String name);

    /** All values of a form field, in order. */
    List<String> fields(String name);

    /**
     * Morphs an element into the page, by its id. The element must not hold handlers, because no later render would
     * include them. Put an element with handlers into the view instead.
     *
     * @throws FastStateException if the element has no id or holds a handler
     */
    void patch(Element<?> element);

    /**
     * Appends content to the element that a CSS selector matches.
     *
     * @throws FastStateException if the content holds a handler
     */
    void append(String selector, Node content);

    /** Removes the elements that a CSS selector matches. */
    void remove(String selector);

    /**
     * Redirects the browser to a page of this application when the handler has finished.
     *
     * @param path the page's path as given to the builder, such as {@code /done}; the base path is prepended
     * @throws FastStateException if the path does not belong to this application
     */
    void redirect(String path);

    /**
     * Redirects the browser to the page that the user asked for before the login page was shown instead. Call it right
     * after {@link #login(User)}; the redirect happens when the handler has finished. If that page is already shown,
     * nothing happens.
     *
     * @param otherwise the path to go to if the user opened the login page directly, as for {@link #redirect}
     * @throws FastStateException if that path does not belong to this application
     */
    void returnTo(String otherwise);

    /** Shows a toast that disappears on its own. */
    default void toast(String text) {
        toast(ToastKind.INFO, text);
    }

    /** Shows a toast for as long as its kind says. */
    default void toast(ToastKind kind, String text) {
        toast(kind, text, kind.time());
    }

    /**
     * Shows a toast. It lies above the page, where no patch reaches it, and stays while the pointer or the focus is on
     * it. If the handler also redirects to another page, that page shows the toast.
     *
     * @param time how long it stays; zero means until it is dismissed
     * @throws FastStateException if the time is negative or more than 24 days
     */
    void toast(ToastKind kind, String text, Duration time);

    /**
     * Sends a file for the browser to save. The browser fetches it when the handler has finished, from a URL that works
     * once, for this session only, and for one minute.
     *
     * @param name the file's name in the browser
     * @param type the media type, such as {@code text/csv}
     * @param content writes the file, on another thread and after the handler, without access to states and signals
     * @throws FastStateException if the type is not a media type
     */
    void download(String name, String type, FileContent content);

    /** Sends a file that is on the server. It must exist until the browser has fetched it. */
    default void download(String name, String type, Path file) {
        download(name, type, out -> Files.copy(file, out));
    }

    /** The user who is signed in to the session that the event came from. */
    Optional<User> user();

    /**
     * Signs a user in, after the application has verified who it is. The session gets a new id and keeps its states;
     * its other tabs reload. The old id becomes invalid immediately. The user has these roles in all sessions.
     *
     * <p>If the response has already begun, the browser makes one extra request to get its new session.
     *
     * @throws FastStateException inside a transaction
     */
    void login(User user);

    /** Signs in a user whose name is the id, like {@link #login(User)}. */
    default void login(String id, String... roles) {
        login(User.of(id, roles));
    }

    /**
     * Signs the user out of this session, in all of its tabs. The browser gets a new session without the states of the
     * old one.
     *
     * @throws FastStateException inside a transaction
     */
    void logout();

    /**
     * Ends all other sessions of this user, for example after a password change. This session continues.
     *
     * @throws FastStateException if nobody is signed in, or inside a transaction
     */
    void logoutOthers();

    /** Replaces a user's roles. Open pages in all of the user's sessions follow at once. */
    void roles(String userId, String... roles);

    /**
     * Sends all changes so far at once. Without it, they are sent when the handler has finished or has run for a while.
     */
    void flush();
}
