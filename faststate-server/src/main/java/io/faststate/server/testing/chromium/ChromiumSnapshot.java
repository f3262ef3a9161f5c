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
     * Copies the document into one in which nothing runs, with marks for what markup does not say; {@code null} if it is as it
     * was at the look whose number is given. A form's fields may hide its own methods by their names.
     */
    static final String SCRIPT = """
            ([known, next]) => {
              const all = [document.documentElement, ...document.documentElement.querySelectorAll('*')];
              const copy = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
              const copies = [copy, ...copy.querySelectorAll('*')];
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
              const html = copy.outerHTML;
              const key = Symbol.for('faststate-test');
              const before = window[key];
              const same = before?.number === known && before.html === html;
              window[key] = { all, html, number: same ? known : next };
              return same ? null : html;
            }""";
    static final String FIND = "i => window[Symbol.for('faststate-test')].all[i]";
    private static final String MARK = "faststate-test-";

    private final Document document;
    private final URI address;
    private final Map<Element, Map<String, String>> marks;

    private ChromiumSnapshot(Document document, Map<Element, Map<String, String>> marks, String address) {
        this.document = document;
        this.marks = marks;
        this.address = URI.create(address);
    }

    ChromiumSnapshot(String html, String address) {
        this(Jsoup.parse(html), new HashMap<>(), address);
        this.document.outputSettings().prettyPrint(false);
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

    /** The same document, at what may be another address by now. */
    ChromiumSnapshot at(String now) {
        return new ChromiumSnapshot(document, marks, now);
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
