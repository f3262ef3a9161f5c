package io.faststate.server.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of JUnit tests that have an application each. A test method takes a {@link TestApp}, which is started for it and
 * closed after it, or a {@link TestVisitor} of it.
 *
 * <p>The tests have the tag {@code faststate}, so that a second run of them can be in a browser.
 *
 * <p>A test that fails in a browser leaves a picture of each open page in {@code target/faststate-test}; with the system property
 * {@code faststate.test.trace=true} also a trace of each visitor, which {@code playwright show-trace} shows.
 */
@SuppressWarnings("exports") // who uses it has JUnit
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("faststate")
@ExtendWith(FastStateExtension.class)
public @interface FastStateTest {
    /** The class that makes the application. */
    Class<?> value();

    /** The name of its static method without parameters that gives a {@link io.faststate.server.FastStateBuilder}. */
    String method() default "application";

    /** How many nodes the application has; 0 means as many as the system property {@code faststate.test.nodes} says, or one. */
    int nodes() default 0;
}
