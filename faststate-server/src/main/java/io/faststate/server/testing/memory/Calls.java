package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.ScriptException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the requests that actions of a page's expressions ask for. */
final class Calls {
    private final LivePage page;

    Calls(LivePage page) {
        this.page = page;
    }

    /** The request that an action asks for; null if the form that it sends lacks something. */
    @Nullable Sending create(
            Element element, @Nullable PageEvent event, String method, String path, Map<String, @Nullable Object> options) {
        var address = page.resolve(path);
        var own = page.isOwn(address);
        var inQuery = method.equals("GET") || method.equals("DELETE");
        Sending.@Nullable Body body = null;
        if ("form".equals(options.get("contentType"))) {
            var form = formOf(element, options.get("selector"));
            var submitter = submitterOf(element, event);
            if (!form.hasAttr("novalidate") && (submitter == null || !submitter.hasAttr("formnovalidate"))
                    && !page.reportValidity(form)) {
                return null;
            }
            var entries = page.fields().entries(form, submitter);
            if (inQuery) {
                address = withQuery(address, FormBody.query(entries));
            } else {
                body = FormBody.of(entries, form.attr("enctype").equals("multipart/form-data"));
            }
        } else {
            var payload = options.containsKey("payload")
                    ? options.get("payload")
                    : own ? fitting(Sending.signals(page.signals(), options)) : Sending.signals(page.signals(), options);
            if (inQuery) {
                address = withQuery(address, FormBody.query(List.of(new Fields.Entry("datastar", JsonText.write(payload), null))));
            } else {
                body = new Sending.Body("application/json", Sending.json(payload));
            }
        }
        return new Sending(element, method, address, body, options, own, method.equals("GET") ? 0 : page.settled().next());
    }

    private Map<String, @Nullable Object> fitting(Map<String, @Nullable Object> all) {
        return new Fitting(page.settings().bytes(), page.settings().members()).of(all);
    }

    private static URI withQuery(URI address, String query) {
        var text = address.toString();
        return URI.create(text + (text.contains("?") ? "&" : "?") + query);
    }

    private Element formOf(Element element, @Nullable Object selector) {
        var form = selector instanceof String css ? page.document().selectFirst(css) : Fields.form(element);
        if (form == null) {
            throw new ScriptException("no form " + (selector instanceof String css ? css : "around the element"));
        }
        return form;
    }

    private static @Nullable Element submitterOf(Element element, @Nullable PageEvent event) {
        var submitter = event != null && event.property("submitterElement") instanceof Element it ? it : element;
        return Set.of("submit", "image").contains(Fields.type(submitter)) ? submitter : null;
    }
}
