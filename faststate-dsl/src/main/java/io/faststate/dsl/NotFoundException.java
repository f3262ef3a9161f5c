package io.faststate.dsl;

/**
 * Thrown by a view when its page does not exist: {@code products.find(id).orElseThrow(NotFoundException::new)}. The
 * response has status 404 and the page given to the builder's {@code notFound}. An open page reloads, and then shows
 * that page. The exception is not logged.
 */
public class NotFoundException extends FastStateException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a default message. */
    public NotFoundException() {
        this("There is no such page");
    }

    /** Creates an exception with a message. The message is never shown to users. */
    public NotFoundException(String message) {
        super(message);
    }
}
