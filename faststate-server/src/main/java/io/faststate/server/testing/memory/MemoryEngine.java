package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Engine;
import io.faststate.server.testing.engine.EngineWindow;
import io.faststate.server.testing.engine.WindowOptions;

/** Shows pages to visitors without a browser. */
public final class MemoryEngine implements Engine {
    @Override
    public EngineWindow window(WindowOptions options) {
        return new MemoryWindow(options);
    }

    @Override
    public boolean paints() {
        return false;
    }

    @Override
    public void advance(long milliseconds) {
        // Its timers go by the server's clock.
    }

    @Override
    public void close() {
        // There is nothing but windows.
    }
}
