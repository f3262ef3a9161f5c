package io.faststate.server.testing;

import io.faststate.server.FastStateBuilder;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the application of a test when it asks for one, and closes it at the end. */
@SuppressWarnings("exports") // who uses it has JUnit
public final class FastStateExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace SPACE = Namespace.create(FastStateExtension.class);

    /** Creates the extension; JUnit does so for {@link FastStateTest}. */
    public FastStateExtension() {
        // There is one for each class of tests; what a test needs is in its context.
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        // There is an application for each test, and none for what is done once for all of them.
        return context.getTestMethod().isPresent() && (type == TestApp.class || type == TestVisitor.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var app = context.getStore(SPACE).getOrComputeIfAbsent(TestApp.class, key -> start(context), TestApp.class);
        return parameter.getParameter().getType() == TestApp.class ? app : app.visitor();
    }

    private static TestApp start(ExtensionContext context) {
        var test = annotation(context.getRequiredTestClass());
        Supplier<FastStateBuilder> application = () -> application(test);
        return test.nodes() == 0 ? TestApp.start(application) : TestApp.start(application, test.nodes());
    }

    /** The annotation of a test class, or of the class that it is nested in. */
    private static FastStateTest annotation(Class<?> test) {
        for (@Nullable Class<?> at = test; at != null; at = at.getEnclosingClass()) {
            var found = AnnotationSupport.findAnnotation(at, FastStateTest.class);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException("FastStateExtension needs @FastStateTest on the test class " + test.getName());
    }

    private static FastStateBuilder application(FastStateTest test) {
        var name = test.value().getName() + "." + test.method() + "()";
        try {
            var method = test.value().getDeclaredMethod(test.method());
            method.setAccessible(true);
            if (method.invoke(null) instanceof FastStateBuilder builder) {
                return builder;
            }
            throw new IllegalStateException(name + " is to give a FastStateBuilder, before build()");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("There is no static method " + name
                    + ": write one that gives the application's FastStateBuilder, or name it by @FastStateTest(method = …)", e);
        } catch (IllegalAccessException | NullPointerException e) {
            throw new IllegalStateException(name + " can't be called: it is to be static, and open to io.faststate.server", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + " failed: " + e.getCause(), e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var app = context.getStore(SPACE).remove(TestApp.class, TestApp.class);
        if (app == null) {
            return;
        }
        var failure = context.getExecutionException();
        if (failure.isPresent() && app.hasBrowser()) {
            pictures(app, context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
        }
        try {
            app.close();
        } catch (AssertionError e) {
            if (failure.isEmpty()) {
                throw e;
            }
            failure.get().addSuppressed(e);
        }
    }

    private static void pictures(TestApp app, String name) {
        var number = 0;
        var people = 0;
        for (var visitor : app.visitors()) {
            visitor.trace(Path.of("target", "faststate-test", name + "-" + ++people + ".zip"));
            for (var page : visitor.pages()) {
                page.screenshot(Path.of("target", "faststate-test", name + "-" + ++number + ".png"));
            }
        }
    }
}
