package io.faststate.server.store.postgres;

import io.faststate.server.store.StateKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Sets the parameters of a statement, one after another. */
final class Arguments {
    private final Connection connection;
    private final PreparedStatement statement;
    private int set;

    Arguments(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void text(String text) throws SQLException {
        set++;
        statement.setString(set, text);
    }

    void number(long number) throws SQLException {
        set++;
        statement.setLong(set, number);
    }

    void texts(List<String> texts) throws SQLException {
        set++;
        statement.setArray(set, Database.texts(connection, texts));
    }

    void numbers(List<Long> numbers) throws SQLException {
        set++;
        statement.setArray(set, Database.numbers(connection, numbers));
    }

    /** Sets three arrays: scopes, owners and names. */
    void keys(Collection<StateKey> keys) throws SQLException {
        texts(keys.stream().map(key -> key.scope().name()).toList());
        texts(keys.stream().map(StateKey::owner).toList());
        texts(keys.stream().map(StateKey::name).toList());
    }
}
