package io.faststate.server.transfer;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Deflater;

/** Idle compressors for reuse; each holds memory outside the heap, so only a few are kept. */
final class Deflaters {
    private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();
    private static final BlockingQueue<Deflater> RESTING = new ArrayBlockingQueue<>(KEPT);

    private Deflaters() {}

    static void use(Use use) throws IOException {
        var resting = RESTING.poll();
        // A higher level would take longer than rendering the page did, to save a few percent.
        var deflater = resting == null ? new Deflater(Deflater.BEST_SPEED, true) : resting;
        try {
            use.with(deflater);
        } finally {
            deflater.reset();
            if (!RESTING.offer(deflater)) {
                deflater.end();
            }
        }
    }

    /** Uses a compressor. */
    @FunctionalInterface
    interface Use {
        void with(Deflater deflater) throws IOException;
    }
}
