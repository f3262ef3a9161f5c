package io.faststate.server.testing.chromium;

import io.faststate.server.testing.engine.Snapshot;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser showed at a moment, as a parsed copy of its document. */
final class ChromiumSnapshot implements Snapshot {
    /**
     * Copies the document into one in which nothing runs, with marks for what markup does not say. A form's fields may hide its
     * own methods by their names.
     */
    static final String SCRIPT = """
            () => {
              const all = [document.documentElement, ...document.documentElement.querySelectorAll('*')];
              const copy = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
              const copies = [copy, ...copy.querySelectorAll('*')];
              window[Symbol.for('faststate-test')] = all;
              all.forEach((element, i) => {
                const mark = (name, value) => Element.prototype.setAttribute.call(copies[i], `faststate-test-${name}`, value);
                mark('ref', i);
                if (!Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) mark('hidden', '');
                if (element === document.activeElement && element !== document.body) mark('focus', '');
                if (/^(?:input|textarea|select)$/.test(element.localName)) {
                  mark('value', element.value);
                  if (element.checked) mark('checked', '');
                }
                if (element.localName === 'option' && element.selected) mark('selected', '');
              });
              return copy.outerHTML;
            }""";
    static final String FIND = "i => window[Symbol.for('faststate-test')][i]";
    private static final String MARK = "faststate-test-";

    private final Document document;
    private final URI address;
    private final Map<Element, Map<String, String>> marks = new HashMap<>();

    ChromiumSnapshot(String html, String address) {
        this.document = Jsoup.parse(html);
        this.document.outputSettings().prettyPrint(false);
        this.address = URI.create(address);
        for (var element : document.getAllElements()) {
            var its = new HashMap<String, String>();
            for (var attribute : element.attributes().asList()) {
                if (attribute.getKey().startsWith(MARK)) {
                    its.put(attribute.getKey().substring(MARK.length()), attribute.getValue());
                }
            }
            its.keySet().forEach(name -> element.removeAttr(MARK + name));
            marks.put(element, its);
        }
    }

    private Map<String, String> marks(Element element) {
        return marks.getOrDefault(element, Map.of());
    }

    /** The number by which the browser finds an element again. */
    int reference(Element element) {
        return Integer.parseInt(marks(element).getOrDefault("ref", "0"));
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public String address() {
        return address.getRawPath()
                + Optional.ofNullable(address.getRawQuery()).map(query -> "?" + query).orElse("")
                + Optional.ofNullable(address.getRawFragment()).map(hash -> "#" + hash).orElse("");
    }

    @Override
    public boolean isVisible(Element element) {
        return element.equals(document) || !marks(element).containsKey("hidden");
    }

    @Override
    public String value(Element field) {
        return marks(field).getOrDefault("value", "");
    }

    @Override
    public List<String> chosen(Element list) {
        return list.select("option").stream()
                .filter(option -> marks(option).containsKey("selected"))
                .map(option -> option.hasAttr("value") ? option.attr("value") : option.text())
                .toList();
    }

    @Override
    public boolean isChecked(Element field) {
        return marks(field).containsKey("checked");
    }

    @Override
    public boolean isFocused(Element element) {
        return marks(element).containsKey("focus");
    }
}
