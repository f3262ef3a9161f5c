/**
 * What the test kit asks of an engine, and how it finds things on a page whichever engine shows it.
 * {@link io.faststate.server.testing.engine.Engine} opens windows, {@link io.faststate.server.testing.engine.EngineTab} is
 * a tab in one, and {@link io.faststate.server.testing.engine.Snapshot} what it shows at a moment.
 */
package io.faststate.server.testing.engine;
