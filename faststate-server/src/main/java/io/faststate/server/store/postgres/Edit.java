package io.faststate.server.store.postgres;

import java.sql.SQLException;

/** A change that the store itself makes, within a transaction that no other node's can overtake. */
@FunctionalInterface
interface Edit {
    void make(GroupTransaction transaction, Pending pending) throws SQLException;
}
