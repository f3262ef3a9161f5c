package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Fails a test whose server logs a warning or an error that the test does not expect, also one that comes after the test
 * but before the end of its class, and tells with other failures what the server logged.
 */
final class CleanServerLog
        implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, TestExecutionExceptionHandler, ParameterResolver {
    private static final Namespace SPACE = Namespace.create(CleanServerLog.class);

    private static ServerLog of(ExtensionContext context) {
        return context.getStore(SPACE).get(ServerLog.class, ServerLog.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServerLog.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var log = ServerLog.begin();
        context.getStore(SPACE).put(ServerLog.class, log);
        logs(context.getParent().orElseThrow()).add(log);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable e) throws Throwable {
        var logged = of(context).all();
        if (e instanceof TestAbortedException || logged.isEmpty()) {
            throw e;
        }
        var told = new AssertionFailedError(e.getMessage() + "\nThe server logged:\n" + logged, e);
        told.setStackTrace(e.getStackTrace());
        throw told;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var log = of(context);
        log.end();
        if (context.getExecutionException().isEmpty()) {
            assertClean(log);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        logs(context).forEach(CleanServerLog::assertClean);
    }

    private static void assertClean(ServerLog log) {
        assertEquals(List.of(), log.takeUnexpected(), "what the server logged; expectLog(…) tells what a test provokes");
    }

    @SuppressWarnings("unchecked") // only this class writes there
    private static List<ServerLog> logs(ExtensionContext type) {
        return type.getStore(SPACE).getOrComputeIfAbsent(List.class, key -> new ArrayList<ServerLog>(), List.class);
    }
}
