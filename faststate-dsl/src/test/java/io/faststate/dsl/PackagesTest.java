package io.faststate.dsl;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which packages of this module may know which: the picture in CONTRIBUTING.md. */
@AnalyzeClasses(packages = "io.faststate.dsl", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    private static final String ROOT = "io.faststate.dsl";

    /** For each package that views do not import, the others that it may know; "" is the root. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("element", List.of("", "form", "port", "render", "signal")),
            Map.entry("svg", List.of("", "render")),
            // Nothing that a view could not use itself.
            Map.entry("kit", List.of("", "element", "form", "signal", "svg")),
            Map.entry("kit.chart", List.of("", "element", "kit", "svg")),
            Map.entry("kit.field", List.of("", "element", "form", "kit", "signal")),
            Map.entry("kit.grid", List.of("", "element", "form", "kit", "signal")),
            Map.entry("signal", List.of("", "action", "expression", "form", "markup", "port", "render", "value")),
            Map.entry("form", List.of("", "action", "binding", "element", "expression", "markup", "port", "render", "signal",
                    "value")),
            Map.entry("listener", List.of("", "action", "expression", "markup", "port", "render", "signal", "value")),
            Map.entry("binding", List.of("", "element", "form", "identity", "markup", "port", "render", "signal", "value")),
            Map.entry("markup", List.of("", "render", "signal")),
            Map.entry("action", List.of("", "expression", "form", "port", "render", "signal")),
            Map.entry("expression", List.of("", "form", "render", "signal")),
            Map.entry("render", List.of("", "expression", "form", "identity", "port", "signal", "value")),
            Map.entry("port", List.of("", "form", "signal", "value")),
            Map.entry("value", List.of("", "identity")),
            Map.entry("identity", List.of("")));

    @ArchTest
    static final ArchRule module_knowsTheJdkOnly = classes().should().onlyDependOnClassesThat()
            .resideInAnyPackage("io.faststate.dsl..", "java..", "org.jspecify..", "org.objectweb.asm..");

    @ArchTest
    static final ArchRule identity_knowsOneExceptionOfTheRoot = classes().that().resideInAPackage(ROOT + ".identity")
            .should().onlyDependOnClassesThat(describe(
                    "are of the JDK, of ASM, of the package itself, or FastStateException",
                    it -> it.isAssignableTo(FastStateException.class)
                            || !resideInAnyPackage(ROOT + "..").test(it)
                            || resideInAnyPackage(ROOT + ".identity").test(it)));

    @ArchTest
    static final ArchRule value_knowsGettersAndOneExceptionOfTheRoot = classes().that().resideInAPackage(ROOT + ".value")
            .should().onlyDependOnClassesThat(describe(
                    "are of the JDK, of the package itself, of identity, or FastStateException or Getter",
                    it -> it.isAssignableTo(FastStateException.class)
                            || it.isEquivalentTo(Getter.class)
                            || !resideInAnyPackage(ROOT + "..").test(it)
                            || resideInAnyPackage(ROOT + ".value", ROOT + ".identity").test(it)));

    @ArchTest
    static void packages_knowNoOthers(JavaClasses all) {
        var found = new TreeSet<String>();
        for (var type : all) {
            var from = room(type);
            if (!from.isEmpty()) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(it -> it.getTargetClass().getBaseComponentType())
                        .filter(it -> it.getPackageName().startsWith(ROOT))
                        .map(PackagesTest::room)
                        .filter(to -> !to.equals(from) && !ALLOWED.getOrDefault(from, List.of()).contains(to))
                        .forEach(to -> found.add(from + " -> " + to + " by " + type.getSimpleName()));
            }
        }
        assertEquals(Set.of(), found);
    }

    @ArchTest
    static void packages_areAllInThePicture(JavaClasses all) {
        var packages = all.stream().map(PackagesTest::room).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(ALLOWED.keySet()), new TreeSet<>(packages));
    }

    @ArchTest
    static void packages_areSmall(JavaClasses all) {
        var large = all.stream()
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(PackagesTest::room, Collectors.counting()));
        large.keySet().removeAll(Arrays.asList("element", "svg"));
        large.values().removeIf(count -> count <= 40);
        assertEquals(Map.of(), large);
    }

    private static String room(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
