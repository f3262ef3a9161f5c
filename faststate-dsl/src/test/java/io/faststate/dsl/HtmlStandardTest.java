package io.faststate.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.svg.Svg;
import java.lang.constant.Constable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the factories with the index of elements of the HTML living standard. */
class HtmlStandardTest {
    /** What stands for no element of the standard. */
    private static final Set<String> COMPOSED = Set.of("element", "editInPlace");

    private static final Set<String> ELEMENTS = words(
            """
            a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code
            col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer
            form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map
            mark math menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby
            s samp script search section select selectedcontent slot small source span strong style sub summary sup
            table tbody td template textarea tfoot th thead time title tr track u ul var video wbr""");
    private static final Set<String> VOID =
            words("area base br col embed hr img input link meta source track wbr");
    private static final Map<String, String> OTHER_NAMES = Map.of("main", "mainElement");

    @Test
    void factories_areThoseOfTheStandard() {
        var written = factories().map(HtmlStandardTest::tag).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ELEMENTS), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "applet", "acronym", "bgsound", "dir", "frame", "frameset", "noframes", "isindex", "keygen", "listing",
        "menuitem", "nextid", "noembed", "param", "plaintext", "rb", "rtc", "strike", "xmp", "basefont", "big",
        "blink", "center", "font", "marquee", "multicol", "nobr", "spacer", "tt", "image"})
    void obsoleteElement_hasNoFactory(String name) {
        assertTrue(Arrays.stream(Html.class.getMethods()).noneMatch(method -> method.getName().equals(name)));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void factory_isNamedAsItsElement(Method factory) {
        var tag = tag(factory);
        assertEquals(OTHER_NAMES.getOrDefault(tag, tag), factory.getName());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void element_isParsedBack(Method factory) {
        var element = element(factory, "hello").id("it");
        var markup = Html.render(element);
        var parsed = Jsoup.parse(markup, Parser.xmlParser()).expectFirst("#it");
        assertEquals(tag(factory), parsed.tagName());
        var content = !VOID.contains(tag(factory)) && !tag(factory).equals("iframe");
        assertEquals(content ? "hello" : "", parsed.text());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void voidElement_takesNoContentAndHasNoEndTag(Method factory) {
        boolean isVoid = VOID.contains(tag(factory));
        var markup = Html.render(element(factory));
        assertEquals(isVoid, !markup.contains("</"));
        if (isVoid) {
            assertEquals(0, factory.getParameterCount());
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void svgElement_isParsedBack(Method factory) {
        var markup = Html.render(Svg.svg(element(factory, "hello").id("it")));
        var parsed = Jsoup.parse(markup).expectFirst("#it");
        assertEquals(factory.getName().replace("Element", ""), parsed.tagName());
        assertFalse(parsed.hasAttr("data-x"));
    }

    static Stream<Method> factories() {
        return Arrays.stream(Html.class.getMethods())
                .filter(method -> Element.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !COMPOSED.contains(method.getName()));
    }

    static Stream<Method> drawings() {
        return Arrays.stream(Svg.class.getMethods())
                .filter(method -> Element.class.isAssignableFrom(method.getReturnType()));
    }

    private static String tag(Method factory) {
        return Jsoup.parse(Html.render(element(factory)), Parser.xmlParser()).child(0).tagName();
    }

    private static Element<?> element(Method factory, Constable... content) {
        try {
            return (Element<?>) (factory.getParameterCount() == 0
                    ? factory.invoke(null)
                    : factory.invoke(null, (Object) content));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(factory.getName(), e);
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
