package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static io.faststate.server.testing.PageAssertions.within;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class DocsTest {
    private static List<String> attributes(TestPage page, String selector, String attribute) {
        return page.find(By.css(selector)).attributes(attribute);
    }

    @Test
    void index_leadsToEachKind(TestVisitor visitor) {
        var page = visitor.open("/docs");
        assertThat(page).hasTitle("Docs · FastState");
        assertTrue(attributes(page, "main section h2", "id").containsAll(List.of("how-to", "reference", "explanation", "decisions")));
        page.find(By.css("main")).click("Glossary");
        assertThat(page.find(By.css("h1"))).hasText("Glossary");
        assertThat(page.find(By.css("nav.docs-pages [aria-current=page]"))).hasText("Glossary");
        assertEquals("/docs/reference/glossary", page.path());
    }

    /** It opens each document. */
    @Tag("thorough")
    @Test
    void documents_areAccessibleAndTheirLinksLeadSomewhere(TestVisitor visitor) {
        var page = visitor.withoutJavaScript().open("/docs");
        var links = new HashMap<String, List<String>>();
        var ids = new HashMap<String, Set<String>>();
        for (var path : attributes(page, "main section a", "href")) {
            page.open(path);
            assertEquals(200, page.status(), path);
            assertThat(page).isAccessible();
            links.put(path, attributes(page, "article a", "href"));
            ids.put(path, Set.copyOf(attributes(page, "main [id]", "id")));
        }
        assertTrue(links.size() > 40, links.keySet()::toString);
        assertEquals(Set.of(), broken(links, ids));
    }

    private static Set<String> broken(Map<String, List<String>> links, Map<String, Set<String>> ids) {
        return links.entrySet().stream()
                .flatMap(page -> page.getValue().stream()
                        .map(link -> link.startsWith("#") ? page.getKey() + link : link)
                        .filter(link -> link.startsWith("/docs/")))
                .filter(link -> {
                    var parts = link.split("#", 2);
                    return !ids.containsKey(parts[0]) || (parts.length > 1 && !ids.get(parts[0]).contains(parts[1]));
                })
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void link_leadsToTheOtherDocument(TestVisitor visitor) {
        var page = visitor.open("/docs/how-to/forms");
        page.click("security.md", within(page.find(By.css("article"))));
        assertThat(page.find(By.css("h1"))).hasText("The security model");
        assertEquals("/docs/explanation/security#what-a-browser-may-change", page.path());
    }

    @Test
    void document_hasItsHeadingsTablesAndColouredCode(TestVisitor visitor) {
        var page = visitor.open("/docs/reference/state");
        assertTrue(attributes(page, ".docs-contents a", "href").contains("#when-a-type-changes"));
        assertThat(page.find(By.css("h2#when-a-type-changes"))).containsText("When a type changes");
        assertThat(page.find(By.css("article table th")).nth(0)).hasText("scope");
        assertThat(page.find(By.css("article .code-keyword")).nth(0)).hasText("static");
    }

    @Test
    void pictures_areServedUnderAnAddressOfTheirContent(TestApp app) throws Exception {
        var page = app.visitor().open("/docs/tutorial/incident-desk");
        var addresses = attributes(page, "article img", "src");
        assertEquals(2, addresses.size());
        for (var address : addresses) {
            assertTrue(address.matches("/pictures/[a-z]+\\.png\\?v=[0-9a-f]{16}"), address);
        }
        assertThat(page.find(By.css("article img")).nth(0)).hasAttribute("alt", "The board with two incidents and a form, which says that its title must not be blank");
        var answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + addresses.getFirst())).build(), BodyHandlers.discarding());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"), answer.headers()::toString);
    }

    @Test
    void comment_isLeftOut(TestVisitor visitor) {
        var page = visitor.open("/docs/how-to/sign-in");
        assertThat(page).shows("e.login(accounts.check(");
        assertThat(page).doesNotShow("interface Accounts");
    }

    @Test
    void search_followsWhatIsTyped(TestVisitor visitor) {
        var page = visitor.open("/docs");
        page.fill("Search the docs", "throttle address");
        assertThat(page.find(By.css("#docs-found"))).containsText("place");
        assertThat(page.find(By.css(".hits mark")).nth(0)).isVisible();
        page.fill("Search the docs", "zebra crossing");
        assertThat(page.find(By.css("#docs-found"))).hasText("Nothing has all of these words.");
        page.clear("Search the docs");
        assertThat(page.find(By.css("h2#reference"))).isVisible();
    }

    @Test
    void search_ofAHeading_putsItsSectionFirst(TestVisitor visitor) {
        var page = visitor.open("/docs?q=when+a+type+changes");
        page.find(By.css(".hits a")).nth(0).click();
        assertThat(page.find(By.css("h1"))).hasText("State");
        assertEquals("/docs/reference/state#when-a-type-changes", page.path());
    }

    @Test
    void search_worksWithoutJavaScript(TestVisitor visitor) {
        var page = visitor.withoutJavaScript().open("/docs?q=glossary");
        assertThat(page.find(By.css(".hits a")).nth(0)).hasText("Glossary");
    }

    @Test
    void missingDocument_is404(TestVisitor visitor) {
        assertEquals(404, visitor.withoutJavaScript().open("/docs/how-to/fly").status());
    }
}
