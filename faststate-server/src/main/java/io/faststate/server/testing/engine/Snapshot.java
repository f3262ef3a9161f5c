package io.faststate.server.testing.engine;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a tab shows at a moment: its document, and what markup does not say of it. */
public interface Snapshot {
    /** The document. It must not be changed. */
    Document document();

    /** The address without the site: path, query and hash. */
    String address();

    /** Whether a person can see an element, as far as the engine can tell. */
    boolean isVisible(Element element);

    /** What is in a field; of a list, the value of its choice. */
    String value(Element field);

    /** The values of the options that are chosen in a list. */
    List<String> chosen(Element list);

    /** Whether a box is ticked or a radio button chosen. */
    boolean isChecked(Element field);

    /** Whether an element has the focus. */
    boolean isFocused(Element element);
}
