package io.faststate.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages of this module may know which. */
@AnalyzeClasses(packages = "io.faststate.dsl", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule module_knowsTheJdkOnly = classes().should().onlyDependOnClassesThat()
            .resideInAnyPackage("io.faststate.dsl..", "java..", "org.jspecify..", "org.objectweb.asm..");

    @ArchTest
    static final ArchRule render_knowsNoElements = noClasses().that().resideInAPackage("..dsl.render..")
            .should().dependOnClassesThat().resideInAPackage("..dsl.element..");

    @ArchTest
    static final ArchRule elements_knowNoWorkAndNoExpressions = noClasses().that().resideInAPackage("..dsl.element..")
            .should().dependOnClassesThat().resideInAnyPackage("..dsl.work..", "..dsl.expression..");

    @ArchTest
    static final ArchRule expressions_knowNoElements = noClasses().that().resideInAPackage("..dsl.expression..")
            .should().dependOnClassesThat().resideInAnyPackage("..dsl.element..", "..dsl.work..");

    @ArchTest
    static final ArchRule work_knowsStatesAndSignalsOnly = noClasses().that().resideInAPackage("..dsl.work..")
            .should().dependOnClassesThat().resideInAnyPackage("..dsl.element..", "..dsl.render..", "..dsl.expression..");
}
