package io.faststate.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Which packages of this module may know which. */
@AnalyzeClasses(packages = "io.faststate", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    private static final String WHOLE = "io.faststate.server";

    /** The floors of the server, the highest first. A package may use those of lower floors, and none of its own floor. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("document"),
            List.of("event", "stream"),
            List.of("body", "life"),
            List.of("instance"),
            List.of("sync"),
            List.of("render"),
            List.of("region"),
            List.of("view"),
            List.of("route"),
            List.of("session", "presence", "datastar", "client", "hint", "load", "validation", "job"),
            List.of("state", "signal", "asset"),
            List.of("store"),
            List.of("json", "connection"),
            List.of("transfer", "security", "metrics", "clock", "dev", "language"));

    private static String all(String room) {
        return WHOLE + '.' + room + "..";
    }

    @ArchTest
    static void rooms_useOnlyThoseOfLowerFloors(JavaClasses imported) {
        var above = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var room : floor) {
                var forbidden = new ArrayList<>(above);
                floor.stream().filter(other -> !other.equals(room)).map(PackagesTest::all).forEach(forbidden::add);
                noClasses().that().resideInAPackage(all(room))
                        .should().dependOnClassesThat().resideInAnyPackage(forbidden.toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(imported);
            }
            floor.stream().map(PackagesTest::all).forEach(above::add);
        }
    }

    @ArchTest
    static final ArchRule allPackages_haveAFloor = classes().that().resideInAPackage(WHOLE + "..")
            .and().resideOutsideOfPackages(WHOLE, all("testing"))
            .should().resideInAnyPackage(FLOORS.stream().flatMap(List::stream).map(PackagesTest::all).toArray(String[]::new));

    @ArchTest
    static final ArchRule rooms_areFreeOfCycles = slices().matching(WHOLE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_knowsTheWhole = noClasses().that().resideOutsideOfPackages(WHOLE, all("testing"))
            .should().dependOnClassesThat().resideInAPackage(WHOLE);

    /** The test kit stands beside the server. */
    @ArchTest
    static final ArchRule nothing_knowsTheTestKit = noClasses().that().resideOutsideOfPackage(all("testing"))
            .should().dependOnClassesThat().resideInAPackage(all("testing"));

    /** The rooms of the test kit: each engine knows only what is common to both. */
    @ArchTest
    static final ArchRule engines_knowOnlyWhatIsCommon = noClasses().that().resideInAnyPackage(all("testing.memory"), all("testing.chromium"))
            .should().dependOnClassesThat().resideInAnyPackage(WHOLE, WHOLE + ".testing");

    @ArchTest
    static final ArchRule browserEngine_isAllThatKnowsPlaywright = noClasses().that().resideOutsideOfPackage(all("testing.chromium"))
            .should().dependOnClassesThat().resideInAPackage("com.microsoft.playwright..");

    @ArchTest
    static final ArchRule testKit_isAllThatKnowsItsLibraries = noClasses().that().resideOutsideOfPackage(all("testing"))
            .should().dependOnClassesThat().resideInAnyPackage("org.jsoup..", "org.junit..", "java.net.http..");

    /** What opens a store of one kind knows that kind; all else of a kind of store is its own. */
    @ArchTest
    static final ArchRule storesOfAKind_areKnownByFactoriesOnly = noClasses()
            .that().resideOutsideOfPackages(all("store.memory"), all("store.sqlite"), all("store.postgres"), WHOLE)
            .and().doNotHaveFullyQualifiedName("io.faststate.server.store.StateStore")
            .should().dependOnClassesThat().resideInAnyPackage(all("store.memory"), all("store.sqlite"), all("store.postgres"));

    @ArchTest
    static final ArchRule datastar_standsAlone = noClasses().that().resideInAPackage(all("datastar"))
            .should().dependOnClassesThat().resideInAnyPackage(
                    FLOORS.stream().flatMap(List::stream).filter(room -> !room.equals("datastar")).map(PackagesTest::all).toArray(String[]::new));

    @ArchTest
    static final ArchRule whatNeedsNoHttp_knowsNone = noClasses()
            .that().resideInAnyPackage(all("datastar"), all("signal"), all("store"), all("json"), all("state"), all("life"),
                    all("presence"), all("hint"), all("load"), all("job"), all("validation"), all("view"), all("region"), all("sync"))
            .should().dependOnClassesThat().resideInAPackage("io.helidon..");

    @ArchTest
    static final ArchRule dsl_knowsNoServerAndNoJson = noClasses().that().resideInAPackage("io.faststate.dsl..")
            .should().dependOnClassesThat().resideInAnyPackage(WHOLE + "..", "io.helidon..", "jakarta.json..");

    /** Its static methods look for a provider at each call. */
    @ArchTest
    static final ArchRule json_comesFromOneProvider = noClasses().that().resideInAPackage(WHOLE + "..")
            .should().dependOnClassesThat().areAssignableTo(Json.class);
}
