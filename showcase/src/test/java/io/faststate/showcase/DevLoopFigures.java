package io.faststate.showcase;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Measures how long a saved view of the showcase takes until a browser shows it; run by hand. */
@ExtendWith(SharedChromium.class)
class DevLoopFigures {
    private static final int WARM_UP = 5;
    private static final int EDITS = 20;

    @Test
    void savedView_isSeen(Chromium chromium, @TempDir Path directory) throws IOException {
        try (var loop = DevProcess.ofShowcase(directory).start("io.faststate.showcase.Showcase");
                var visitor = chromium.visitor(loop.address()).expecting("Failed to load resource")) {
            var page = visitor.open("/counter");
            page.waitForTimeout(5_000);
            var times = new ArrayList<Long>();
            var last = "Counter";
            for (var i = 0; i < WARM_UP + EDITS; i++) {
                var next = "Counter " + i;
                var began = System.nanoTime();
                loop.edit("io/faststate/showcase/CounterPage.java", '"' + last + '"', '"' + next + '"');
                page.waitForFunction("text => document.querySelector('h1').textContent === text", next, new Page.WaitForFunctionOptions().setPollingInterval(5));
                if (i >= WARM_UP) {
                    times.add((System.nanoTime() - began) / 1_000_000);
                }
                last = next;
                page.waitForTimeout(500);
            }
            Collections.sort(times);
            System.out.println("Save to seen, in ms: median " + times.get(EDITS / 2) + ", all " + times);
        }
    }
}
