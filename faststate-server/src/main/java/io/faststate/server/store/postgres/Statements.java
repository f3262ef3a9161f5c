package io.faststate.server.store.postgres;

/** The statements of a group. Several that are sent as one, with semicolons between them, take one round trip. */
final class Statements {
    /** Waits for this transaction's turn among all nodes. */
    static final String BEGIN = "SELECT last_version, pg_current_xact_id()::text, timeline FROM $.clock FOR UPDATE";

    static final String ROWS = """
            SELECT c.last_version, v.version, v.json, v.ends_at, k.scope, k.owner, k.name
            FROM $.clock c CROSS JOIN unnest(?, ?, ?) k(scope, owner, name)
            LEFT JOIN $.value v ON v.scope = k.scope AND v.owner = k.owner AND v.name = k.name""";

    static final String EVENTS = "SELECT e.tab, e.id FROM unnest(?, ?) k(tab, id) JOIN $.event e ON e.tab = k.tab AND e.id = k.id";

    /** Writes a group; no two parts touch the same row. */
    static final String WRITE = """
            WITH put AS (
                INSERT INTO $.value (scope, owner, name, version, json, ends_at)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
                ON CONFLICT (scope, owner, name)
                DO UPDATE SET version = EXCLUDED.version, json = EXCLUDED.json, ends_at = EXCLUDED.ends_at),
            removed AS (
                DELETE FROM $.value v USING unnest(?, ?, ?) k(scope, owner, name)
                WHERE v.scope = k.scope AND v.owner = k.owner AND v.name = k.name),
            owned AS (
                INSERT INTO $.owner (used_at, scope, owner)
                SELECT ?, k.scope, k.owner FROM unnest(?, ?) k(scope, owner)
                ON CONFLICT DO NOTHING),
            happened AS (
                INSERT INTO $.event (committed_at, tab, id)
                SELECT ?, k.tab, k.id FROM unnest(?, ?) k(tab, id)),
            changed AS (
                INSERT INTO $.change (node, changed_at, version, scope, owner, name)
                SELECT ?, ?, k.version, k.scope, k.owner, k.name FROM unnest(?, ?, ?, ?) k(version, scope, owner, name)),
            moved AS (
                UPDATE $.clock SET last_version = ?)
            SELECT pg_notify(?, ?)""";

    private Statements() {}
}
