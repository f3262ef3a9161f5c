package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing keeps people from using any page, in light and in dark; in a browser, axe looks too. */
@FastStateTest(Showcase.class)
class AccessibilityTest {
    /** Has fifty charts that are alike, of which another test looks at a few. */
    private static final String MANY_CHARTS = "/machines";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pages_haveNoProblems(boolean dark, TestApp app) {
        var visitor = app.visitor().signedInAs("ada", "admin").prefersDark(dark);
        var problems = new TreeMap<String, List<String>>();
        var page = visitor.open("/");
        for (var path : ShowcasePaths.all().filter(it -> !it.equals(MANY_CHARTS)).toList()) {
            var found = page.open(path).accessibilityProblems();
            if (!found.isEmpty()) {
                problems.put(path, found);
            }
        }
        assertEquals(new TreeMap<>(), problems);
    }
}
