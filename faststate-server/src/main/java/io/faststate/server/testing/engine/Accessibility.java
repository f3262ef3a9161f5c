package io.faststate.server.testing.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What keeps people from using a page that can be told without painting it: missing names, labels, alternatives, language and
 * title, ids that are there twice, headings that skip a level.
 */
public final class Accessibility {
    private static final Set<String> NAMED = Set.of("button", "link", "tab", "menuitem", "dialog");

    private Accessibility() {}

    /** The problems of a page, in the order of the page. */
    public static List<String> problems(Snapshot snapshot) {
        var problems = new ArrayList<String>();
        var document = snapshot.document();
        var root = document.selectFirst("html");
        if (root == null || root.attr("lang").isBlank()) {
            problems.add("The document has no language");
        }
        if (document.title().isBlank()) {
            problems.add("The document has no title");
        }
        var mains = document.select("main, [role=main]").stream().filter(snapshot::isVisible).count();
        if (mains != 1) {
            problems.add("The document has " + mains + " main elements rather than one");
        }
        var ids = new HashSet<String>();
        var level = 0;
        for (var element : document.getAllElements()) {
            if (!element.id().isEmpty() && !ids.add(element.id())) {
                problems.add("The id " + element.id() + " is there twice");
            }
            if (snapshot.isVisible(element)) {
                name(element, snapshot, problems);
                if (element.normalName().matches("h[1-6]")) {
                    var next = element.normalName().charAt(1) - '0';
                    if (next > level + 1) {
                        problems.add(Finder.describe(element) + " skips a level of headings");
                    }
                    level = next;
                }
            }
        }
        return List.copyOf(problems);
    }

    private static void name(Element element, Snapshot snapshot, List<String> problems) {
        var name = Names.of(element, snapshot);
        if (name.isEmpty() && Finder.isField(element)) {
            problems.add(Finder.describe(element) + " has no label");
        } else if (name.isEmpty() && NAMED.contains(Names.role(element))) {
            problems.add(Finder.describe(element) + " has no name");
        } else if (element.normalName().equals("img") && !element.hasAttr("alt")) {
            problems.add(Finder.describe(element) + " has no alternative text");
        }
    }
}
