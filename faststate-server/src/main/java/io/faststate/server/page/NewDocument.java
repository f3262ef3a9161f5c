package io.faststate.server.page;

import org.jspecify.annotations.Nullable;

/** The document that a new tab is sent; nothing of its render is kept. */
public final class NewDocument {
    private NewDocument() {}

    /**
     * Renders a page's document.
     *
     * @param nonce the nonce that the document's policy names; empty without one
     * @throws Exception what the view throws
     */
    public static byte[] render(Engine engine, PageAddress address, PageRoute route, String nonce) throws Exception {
        return render(engine, address, route, nonce, null, Told.NOTHING);
    }

    /**
     * Renders a page's document.
     *
     * @param nonce the nonce that the document's policy names; empty without one
     * @param typed what it is shown again with, if a form was posted to it
     * @param told what the handler left to it that led here
     * @throws Exception what the view throws
     */
    static byte[] render(
            Engine engine, PageAddress address, PageRoute route, String nonce, @Nullable Typed typed, Told told)
            throws Exception {
        var render = PageRender.of(engine, address, route, typed);
        render.document(route, nonce);
        engine.meters().rendered(route.pattern());
        return render.documentBytes(render.facts(), engine.parts().client().takesParts() ? told : told.withoutToasts());
    }
}
