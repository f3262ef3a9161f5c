package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Snapshot;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page as it is now. */
final class MemorySnapshot implements Snapshot {
    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "template", "title", "meta", "link", "datalist", "base");

    private final LivePage page;

    MemorySnapshot(LivePage page) {
        this.page = page;
    }

    @Override
    public Document document() {
        return page.document();
    }

    @Override
    public String address() {
        return page.path() + (page.query().isEmpty() ? "" : "?" + page.query()) + page.hash();
    }

    /** Nothing is laid out: style sheets hide nothing here. */
    @Override
    public boolean isVisible(Element element) {
        if (!page.isConnected(element) || (element.normalName().equals("input") && Fields.type(element).equals("hidden"))) {
            return false;
        }
        @Nullable Element inner = null;
        for (var at = element; at != null && !at.equals(page.document()); at = at.parent()) {
            if (hides(at, inner)) {
                return false;
            }
            inner = at;
        }
        return true;
    }

    private boolean hides(Element at, @Nullable Element inner) {
        return at.hasAttr("hidden")
                || UNSEEN.contains(at.normalName())
                || (at.normalName().equals("noscript") && page.tab().window().scripts())
                || (at.hasAttr("style") && Styles.hides(at))
                || (at.normalName().equals("dialog") && !at.hasAttr("open"))
                || (at.hasAttr("popover") && !page.layers().isOpenPopover(at))
                || (at.normalName().equals("details") && !at.hasAttr("open") && inner != null
                        && !inner.equals(at.selectFirst("> summary")));
    }

    @Override
    public String value(Element field) {
        return page.fields().value(field);
    }

    @Override
    public List<String> chosen(Element list) {
        return page.fields().selected(list).stream().map(Fields::optionValue).toList();
    }

    @Override
    public boolean isChecked(Element field) {
        return page.fields().checked(field);
    }

    @Override
    public boolean isFocused(Element element) {
        return page.isFocused(element);
    }
}
