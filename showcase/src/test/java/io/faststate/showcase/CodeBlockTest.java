package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.showcase.text.CodeBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeBlockTest {
    private static List<String> tokens(String language, String code, String kind) {
        try (var page = TestPage.render(it -> CodeBlock.of(language, code))) {
            assertEquals(code, page.find(By.css("pre")).text());
            return page.find(By.css(".code-" + kind)).all().stream().map(TestElement::text).toList();
        }
    }

    @Test
    void keywords_ofJava_areFound() {
        assertEquals(List.of("final", "class", "return", "true"), tokens("java", "final class A { return true; }", "keyword"));
    }

    @Test
    void record_isAKeywordOnlyWhereATypeIsDeclared() {
        assertEquals(List.of("record"), tokens("java", "record Point(int_ x) {} page.record(states, 1); var_ record = 1;", "keyword"));
    }

    @Test
    void slashesInAString_areNoComment() {
        assertEquals(List.of(), tokens("java", "open(\"https://example.org\")", "comment"));
        assertEquals(List.of("\"https://example.org\""), tokens("java", "open(\"https://example.org\")", "string"));
    }

    @Test
    void keywordInAComment_isAComment() {
        assertEquals(List.of("// new class"), tokens("java", "a(); // new class", "comment"));
        assertEquals(List.of(), tokens("java", "a(); // new class", "keyword"));
    }

    @Test
    void quoteInAString_doesNotEndIt() {
        assertEquals(List.of("\"a \\\" b\"", "'\\''"), tokens("java", "f(\"a \\\" b\", '\\'')", "string"));
    }

    @Test
    void xml_hasTagsAttributesAndComments() {
        var code = "<a href=\"x\"><!-- why --></a>";
        assertEquals(List.of("<a", ">", "</a", ">"), tokens("xml", code, "keyword"));
        assertEquals(List.of("href"), tokens("xml", code, "annotation"));
        assertEquals(List.of("<!-- why -->"), tokens("xml", code, "comment"));
    }

    @Test
    void diff_hasLinesThatComeAndGo() {
        assertEquals(List.of("+a - b;"), tokens("diff", "+a - b;", "string"));
        assertEquals(List.of("-a + b;"), tokens("diff", "-a + b;", "comment"));
    }

    @Test
    void unknownLanguage_isLeftAsItIs() {
        assertEquals(List.of(), tokens("text", "class \"a\" // b", "keyword"));
    }
}
