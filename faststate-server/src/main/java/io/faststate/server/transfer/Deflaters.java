package io.faststate.server.transfer;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Deflater;

/** Compressors that rest between uses; each holds memory outside of the heap, so only a few are kept. */
final class Deflaters {
    private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();
    private static final BlockingQueue<Deflater> RESTING = new ArrayBlockingQueue<>(KEPT);

    private Deflaters() {}

    static void use(Use use) throws IOException {
        var resting = RESTING.poll();
        // More effort costs more time than rendering the page did, for a few percent.
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

    /** What a compressor is used for. */
    @FunctionalInterface
    interface Use {
        void with(Deflater deflater) throws IOException;
    }
}
