package io.faststate.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages of this module may know which. */
@AnalyzeClasses(packages = "io.faststate", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    private static ArchRule unaware(String of, String... others) {
        return noClasses().that().resideInAPackage(of).should().dependOnClassesThat().resideInAnyPackage(others);
    }

    @ArchTest
    static final ArchRule nothing_knowsTheWhole = noClasses().that().resideOutsideOfPackage("io.faststate.server")
            .should().dependOnClassesThat().resideInAPackage("io.faststate.server");

    @ArchTest
    static final ArchRule datastar_knowsNoPages = unaware("..server.datastar..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.store..", "io.helidon..");

    @ArchTest
    static final ArchRule signals_knowNoPages = unaware("..server.signal..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.store..", "io.helidon..");

    @ArchTest
    static final ArchRule store_knowsNoHttp = unaware("..server.store..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.datastar..", "io.helidon..");

    @ArchTest
    static final ArchRule json_knowsNoStore = unaware("..server.json..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.store..", "io.helidon..");

    @ArchTest
    static final ArchRule states_knowNoHttp = unaware("..server.state..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.datastar..", "io.helidon..");

    @ArchTest
    static final ArchRule pages_knowNoEventsAndNoStreams = unaware("..server.page..", "..server.action..", "..server.stream..");

    @ArchTest
    static final ArchRule events_knowNoStreams = unaware("..server.action..", "..server.stream..");

    @ArchTest
    static final ArchRule streams_knowNoEvents = unaware("..server.stream..", "..server.action..");

    @ArchTest
    static final ArchRule life_knowsNoEventsAndNoStreams =
            unaware("..server.life..", "..server.action..", "..server.stream..", "io.helidon..");

    @ArchTest
    static final ArchRule presence_knowsNoHttp = unaware("..server.presence..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.datastar..", "io.helidon..");

    @ArchTest
    static final ArchRule transfer_knowsNoPages =
            unaware("..server.transfer..", "..server.page..", "..server.action..", "..server.stream..", "..server.store..");

    @ArchTest
    static final ArchRule hints_knowNoPagesAndNoHttp = unaware("..server.hint..",
            "..server.page..", "..server.action..", "..server.stream..", "..server.session..", "..server.datastar..", "io.helidon..");

    @ArchTest
    static final ArchRule sessions_knowNoPages =
            unaware("..server.session..", "..server.page..", "..server.action..", "..server.stream..");

    @ArchTest
    static final ArchRule dsl_knowsNoServerAndNoJson =
            unaware("io.faststate.dsl..", "io.faststate.server..", "io.helidon..", "jakarta.json..");
}
