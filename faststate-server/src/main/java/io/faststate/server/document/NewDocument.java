package io.faststate.server.document;

import io.faststate.server.render.EnteredForm;
import io.faststate.server.render.NextPageMessages;
import io.faststate.server.render.PageRender;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
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
    public static byte[] render(RenderServices services, PageAddress address, PageRoute route, String nonce) throws Exception {
        return render(services, address, route, nonce, null, NextPageMessages.NOTHING);
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
            RenderServices services, PageAddress address, PageRoute route, String nonce, @Nullable EnteredForm typed, NextPageMessages told)
            throws Exception {
        var render = PageRender.of(services, address, route, typed);
        render.document(route, nonce);
        services.meters().rendered(route.pattern());
        return render.documentBytes(render.facts(), services.parts().client().takesParts() ? told : told.withoutToasts());
    }
}
