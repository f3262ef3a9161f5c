package io.faststate.showcase;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.faststate.dsl.Html;
import io.faststate.showcase.examples.Example;
import io.faststate.showcase.examples.Examples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The showcase gets by without markup of its own, scripts and inline styles. */
@AnalyzeClasses(packagesOf = Showcase.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PlainMarkupTest {
    @ArchTest
    static final ArchRule pages_areMadeOfElementsAlone = noClasses().should().callMethodWhere(
            target(nameMatching("raw|script|style|noscript")).and(target(owner(equivalentTo(Html.class)))));

    /** Scripts without a source, event attributes, style elements and attributes. */
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]* src=)|<style|<[a-z][^>]*? (?:style|on[a-z]+)=");

    @Test
    void pages_holdNothingInline() throws IOException, InterruptedException {
        assertTrue(INLINE.matcher("<p class=\"a\" style=\"color: red\">").find());
        assertTrue(INLINE.matcher("<script>alert(1)</script>").find());
        try (var application = Showcase.application(0).build().start(); var client = HttpClient.newHttpClient()) {
            var paths = Stream.concat(ShowcasePaths.all(), Examples.ALL.stream().map(Example::path));
            for (var path : paths.toList()) {
                var address = URI.create("http://localhost:" + application.port() + path);
                var page = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
                assertEquals(List.of(), INLINE.matcher(page).results().map(found -> found.group()).toList(), path);
            }
        }
    }
}
