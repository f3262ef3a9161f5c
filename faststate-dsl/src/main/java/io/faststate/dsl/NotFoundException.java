package io.faststate.dsl;

/**
 * Thrown by a view whose page does not exist after all: {@code products.find(id).orElseThrow(NotFoundException::new)}. It is
 * answered with status 404 and the page that the builder's {@code notFound} gives; a page that is open is loaded again, and
 * so is that page then. It is not logged.
 */
public class NotFoundException extends FastStateException {
    private static final long serialVersionUID = 1L;

    /** There is no such page. */
    public NotFoundException() {
        this("There is no such page");
    }

    /** There is no such page; the message is for whoever catches it, and shown to nobody. */
    public NotFoundException(String message) {
        super(message);
    }
}
