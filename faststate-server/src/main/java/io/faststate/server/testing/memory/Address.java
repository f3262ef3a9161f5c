package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.Values;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Parameters of the address that are states too: each has a mirrored signal that says what stands in the address for it. */
final class Address {
    private final LivePage page;
    /** How many addresses were gone to that the server was not asked about yet. */
    private int asked;

    Address(LivePage page) {
        this.page = page;
    }

    void follow(Applied attribute) {
        var names = names(attribute.text());
        var last = new ArrayList<>(said(names));
        attribute.onEnd(page.events().listen(Events.Around.DOCUMENT, "datastar-signal-patch", false, event -> {
            var before = List.copyOf(last);
            last.clear();
            last.addAll(said(names));
            var changed = new ArrayList<String>();
            for (var i = 0; i < names.size(); i++) {
                if (!last.get(i).equals(before.get(i))) {
                    changed.add(names.get(i));
                }
            }
            if (asked == 0 && !changed.isEmpty() && isBehind()) {
                var replaced = Arrays.asList(attribute.text().split(" "));
                page.tab().enter(addressOf(names, last), changed.stream().allMatch(name -> replaced.contains(name + "!")));
            }
        }));
    }

    private String addressOf(List<String> names, List<String> parts) {
        var others = entries(page.query()).stream().filter(it -> !names.contains(it.getKey())).toList();
        var search = new ArrayList<String>();
        search.add(encode(others));
        search.addAll(parts);
        var query = search.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return page.path() + (query.isEmpty() ? "" : "?" + query) + page.hash();
    }

    /** The parameters that a page names; what replaces the address has a mark. */
    private static List<String> names(String text) {
        return List.of(text.replace("!", "").split(" "));
    }

    private List<String> said(List<String> names) {
        return names.stream().map(name -> {
            var part = page.signals().peek(List.of("_query_" + name + "_"));
            return partOf(part == Undefined.UNDEFINED ? "" : Values.text(part), name);
        }).toList();
    }

    /** The part of an address that belongs to a parameter, in one writing. */
    private static String partOf(String search, String name) {
        return encode(entries(search).stream().filter(entry -> entry.getKey().equals(name)).toList());
    }

    static List<Map.Entry<String, String>> entries(String search) {
        var plain = search.startsWith("?") ? search.substring(1) : search;
        return Pattern.compile("&").splitAsStream(plain).filter(part -> !part.isEmpty()).map(part -> {
            var pair = part.split("=", 2);
            return Map.entry(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : "");
        }).toList();
    }

    private static String decode(String text) {
        // A lone percent sign is one.
        return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static String encode(List<Map.Entry<String, String>> entries) {
        return FormBody.query(entries.stream().map(it -> new Fields.Entry(it.getKey(), it.getValue(), null)).toList());
    }

    /** Whether the page that is shown has parameters. */
    boolean hasNames() {
        return page.document().selectFirst("[data-query]") != null;
    }

    /** Whether the page shows another address than the tab's. */
    private boolean isBehind() {
        var element = page.document().selectFirst("[data-query]");
        if (element == null) {
            return false;
        }
        var names = names(element.attr("data-query"));
        var said = said(names);
        for (var i = 0; i < names.size(); i++) {
            if (!partOf(page.query(), names.get(i)).equals(said.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Lets the page show what the tab's address says. */
    void show() {
        if (!isBehind()) {
            return;
        }
        var entries = entries(page.query()).stream().map(it -> new Fields.Entry(it.getKey(), it.getValue(), null)).toList();
        asked++;
        var element = new Element("form");
        var request = new Sending(
                element,
                "POST",
                page.resolve(page.base() + "/_faststate/n/_query"),
                FormBody.of(entries, false),
                new LinkedHashMap<>(),
                true,
                page.settled().next());
        page.events().listen(Events.Around.DOCUMENT, "datastar-fetch", false, event -> {
            if (element.equals(event.property("element")) && "finished".equals(event.property("fetch"))) {
                asked--;
            }
        });
        page.requests().send(request);
    }
}
