package io.faststate.server;

import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.RecordState;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.testing.TestApp;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application does by itself at certain times. */
class JobsTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final RecordState<Integer> STOCK = State.records("stock", 0);
    private static final State<String> NOTE = State.user("note", "");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static FastStateBuilder application() {
        return FastState.builder().page("/", page -> p("Count ", COUNT.text()));
    }

    private static void count(FastStateFeature app) {
        app.global(COUNT).update(n -> n + 1);
    }

    private static int counted(TestApp app) {
        return app.running().global(COUNT).get();
    }

    @Test
    void job_runsAfterEachPeriod_andPagesShowIt() {
        try (var app = TestApp.start(application().every(Duration.ofMinutes(5), JobsTest::count))) {
            var page = app.visitor().open("/");
            app.clock().advance(Duration.ofMinutes(4));
            assertEquals(0, counted(app));
            app.clock().advance(Duration.ofMinutes(12));
            assertEquals(3, counted(app));
            assertThat(page.withText("Count 3")).isVisible();
        }
    }

    @Test
    void job_mayRunAtTheStart() {
        try (var app = TestApp.start(application().every(Duration.ZERO, Duration.ofHours(1), JobsTest::count))) {
            app.clock().advance(MINUTE);
            assertEquals(1, counted(app));
            app.clock().advance(Duration.ofHours(1));
            assertEquals(2, counted(app));
        }
    }

    @Test
    void job_runsOnceADay() {
        var zone = ZoneId.of("Asia/Kolkata");
        var inTwoHours = ServerClock.now().plus(Duration.ofHours(2)).atZone(zone).toLocalTime();
        try (var app = TestApp.start(application().daily(inTwoHours, zone, JobsTest::count))) {
            app.clock().advance(Duration.ofMinutes(119));
            assertEquals(0, counted(app));
            app.clock().advance(Duration.ofMinutes(2));
            assertEquals(1, counted(app));
            app.clock().advance(Duration.ofHours(23));
            assertEquals(1, counted(app));
            app.clock().advance(Duration.ofHours(25));
            assertEquals(3, counted(app));
        }
    }

    @Test
    void job_changesStatesOfEveryKind_together() {
        var runs = new AtomicInteger();
        Job job = app -> app.transaction(() -> {
            app.record(STOCK, 7).set(3);
            app.user(NOTE, "ada").set("counted");
            count(app);
            if (runs.incrementAndGet() == 2) {
                app.record(STOCK, 7).set(100);
                throw new IllegalStateException("broken on purpose");
            }
        });
        try (var app = TestApp.start(application().every(MINUTE, job))) {
            app.log().allow("broken on purpose").allow("The job that runs every PT1M failed");
            app.clock().advance(Duration.ofSeconds(150));
            assertEquals(2, runs.get());
            assertEquals(3, app.running().record(STOCK, 7).get());
            assertEquals("counted", app.running().user(NOTE, "ada").get());
            assertEquals(1, counted(app));
        }
    }

    @Test
    void job_thatFails_runsAgain() {
        try (var app = TestApp.start(application().every(MINUTE, its -> {
            count(its);
            throw new AssertionError("broken on purpose");
        }))) {
            app.log().allow("The job that runs every PT1M failed");
            app.clock().advance(Duration.ofSeconds(190));
            assertEquals(3, counted(app));
            assertTrue(app.log().all().stream().anyMatch(line -> line.contains("The job that runs every PT1M failed")));
        }
    }

    @Test
    void job_thatIsSlow_neverRunsTwiceAtATime_norHoldsUpOthers() throws Exception {
        var slow = new AtomicInteger();
        var quick = new AtomicInteger();
        var done = new CountDownLatch(1);
        var period = Duration.ofMillis(100);
        var app = Servers.start(builder -> builder
                .every(period, its -> {
                    slow.incrementAndGet();
                    done.await();
                })
                .every(period, its -> quick.incrementAndGet()));
        try {
            Conditions.await(() -> slow.get() == 1);
            var before = quick.get();
            Conditions.await(() -> quick.get() > before + 3);
            assertEquals(1, slow.get());
            done.countDown();
            Conditions.await(() -> slow.get() > 1);
        } finally {
            app.close();
        }
    }

    @Test
    void applicationThatStops_interruptsItsJobs_andBeginsNone() throws Exception {
        var runs = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var app = Servers.start(builder -> builder
                .every(Duration.ZERO, MINUTE, its -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                })
                .every(MINUTE, its -> runs.incrementAndGet()));
        begun.await();
        try (var log = ServerLog.open()) {
            app.close();
            assertEquals(0, interrupted.getCount());
            assertEquals("[]", log.trouble().toString());
        }
        ServerClock.advance(Duration.ofHours(1));
        assertEquals(0, runs.get());
    }

    @Test
    void server_thatStops_endsTheJobsOfItsFeature() throws Exception {
        var runs = new AtomicInteger();
        var feature = FastState.builder().signingKey(Servers.KEY).every(MINUTE, its -> runs.incrementAndGet()).feature();
        var server = WebServer.builder()
                .port(0)
                .shutdownHook(false)
                .addRouting(HttpRouting.builder().addFeature(feature))
                .build()
                .start();
        ServerClock.advance(Duration.ofSeconds(90));
        server.stop();
        ServerClock.advance(Duration.ofHours(1));
        assertEquals(1, runs.get());
    }

    @Test
    void job_mayStopItsApplication() throws Exception {
        var stopped = new CountDownLatch(1);
        var app = new FastState[1];
        app[0] = Servers.start(builder -> builder.every(Duration.ofMillis(100), its -> {
            Conditions.await(() -> app[0] != null);
            app[0].stop();
            stopped.countDown();
        }));
        stopped.await();
    }

    @ParameterizedTest
    @CsvSource({"PT1M,PT0.099S", "PT1M,PT0S", "PT-1S,PT1M"})
    void times_thatMakeNoSense_areRefused(Duration first, Duration period) {
        var builder = FastState.builder();
        assertThrows(FastStateException.class, () -> builder.every(first, period, JobsTest::count));
    }

    private static TestApp twoNodes(Supplier<FastStateBuilder> application) {
        return TestApp.start(application, 2);
    }

    @Test
    void jobOnOneNode_runsOnceForAllNodes_andAnotherTakesOver() {
        try (var app = twoNodes(() -> application().every(MINUTE, Job.onOneNode("count", JobsTest::count)))) {
            for (var minute = 1; minute <= 5; minute++) {
                app.clock().advance(MINUTE.plusSeconds(1));
                assertEquals(minute, counted(app));
            }
            app.stopNode(0);
            app.clock().advance(MINUTE.multipliedBy(2).plusSeconds(5));
            var after = app.running().global(COUNT).get();
            assertTrue(after == 6 || after == 7, () -> after + " runs");
            app.clock().advance(MINUTE.plusSeconds(1));
            assertEquals(after + 1, app.running().global(COUNT).get());
        }
    }

    @Test
    void jobOnOneNode_runsOnceADay() {
        var zone = ZoneId.of("Asia/Kolkata");
        var inTwoHours = ServerClock.now().plus(Duration.ofHours(2)).atZone(zone).toLocalTime();
        try (var app = twoNodes(() -> application().daily(inTwoHours, zone, Job.onOneNode("count", JobsTest::count)))) {
            app.clock().advance(Duration.ofMinutes(121));
            assertEquals(1, counted(app));
            app.clock().advance(Duration.ofDays(1));
            assertEquals(2, counted(app));
        }
    }

    @Test
    void jobOnOneNode_thatIsSlow_runsOnNoOtherMeanwhile() throws Exception {
        var runs = new AtomicInteger();
        var quick = new AtomicInteger();
        var done = new CountDownLatch(1);
        var period = Duration.ofMillis(100);
        try (var app = twoNodes(() -> application()
                .every(period, Job.onOneNode("slow", its -> {
                    runs.incrementAndGet();
                    done.await();
                }))
                .every(period, its -> quick.incrementAndGet()))) {
            Conditions.await(() -> runs.get() == 1);
            var before = quick.get();
            Conditions.await(() -> quick.get() > before + 20);
            assertEquals(1, runs.get());
            done.countDown();
            Conditions.await(() -> runs.get() > 2);
            assertEquals(2, app.nodes());
        }
    }

    @Test
    void jobsOnOneNode_haveNamesOfTheirOwn() {
        var job = Job.onOneNode("report", JobsTest::count);
        var builder = application().every(MINUTE, job);
        var e = assertThrows(FastStateException.class, () -> builder.every(MINUTE, job));
        assertTrue(e.toString().contains("Two jobs are named report"), e::toString);
        assertThrows(FastStateException.class, () -> Job.onOneNode(" ", JobsTest::count));
    }
}
