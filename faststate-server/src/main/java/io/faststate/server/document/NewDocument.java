package io.faststate.server.document;

import io.faststate.server.render.EnteredForm;
import io.faststate.server.render.NextPageMessages;
import io.faststate.server.render.PageRender;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import org.jspecify.annotations.Nullable;

/** Renders the document for a new tab; nothing of the render is kept. */
public final class NewDocument {
    private NewDocument() {}

    /**
     * Renders a page's document.
     *
     * @param nonce the nonce in the document's policy; empty if it has none
     * @throws Exception what the view throws
     */
    public static byte[] render(RenderServices services, PageAddress address, PageRoute route, String nonce) throws Exception {
        return render(services, address, route, nonce, null, NextPageMessages.NOTHING);
    }

    /**
     * Renders a page's document.
     *
     * @param nonce the nonce in the document's policy; empty if it has none
     * @param typed the entered values to show again, if a form was posted to the page
     * @param told the messages that a handler left for this page
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
