package io.faststate.server.store.postgres;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.faststate.server.store.StateStore;
import io.faststate.server.testing.StoreChecks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostgresStoreTest {
    private final PostgresServer server = PostgresServer.shared();

    @TestFactory
    Stream<DynamicTest> checks() {
        return StoreChecks.all().stream().map(check -> dynamicTest(check.name(), () -> {
            try (var pool = server.pool(); var store = StateStore.postgres(pool, PostgresServer.schema())) {
                check.run(store);
            }
        }));
    }
}
