package io.faststate.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The connections of a server. One ends whose request does not arrive in time, with an answer of status 408 if something of
 * it has come; an address that has too many is answered with 503.
 */
public final class Connections implements ServerConnectionSelector, AutoCloseable {
    private static final long LOOKS = 8;
    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(1);

    private final Http1ConnectionSelector http;
    private final long requestTime;
    private final Counts perAddress;
    private final Predicate<String> unlimited;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("faststate-connections").factory());

    /**
     * No connections yet.
     *
     * @param http serves them
     * @param requestTime how long the bytes of a request may be waited for
     * @param perAddress how many an address may have
     * @param unlimited which addresses may have any number, such as those of proxies
     */
    public Connections(
            Http1ConnectionSelector http, Duration requestTime, int perAddress, Predicate<String> unlimited) {
        this.unlimited = unlimited;
        this.http = http;
        this.requestTime = requestTime.toNanos();
        this.perAddress = new Counts(perAddress);
        var look = Math.clamp(this.requestTime / LOOKS, 1, LONGEST_LOOK);
        var unused = watch.scheduleWithFixedDelay(this::look, look, look, TimeUnit.NANOSECONDS);
    }

    private void look() {
        var now = System.nanoTime();
        open.forEach(connection -> connection.expire(now));
    }

    /** As the only one there is, it is given connections before anything was read from them. */
    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var address = context.remotePeer().host();
        if (!unlimited.test(address) && !perAddress.enter(address)) {
            return new RefusedConnection(context);
        }
        return new Served(context, address).connection;
    }

    /** Ends looking; the connections are the server's. */
    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** A connection until it has ended. */
    private final class Served {
        private final Connection connection;
        private final String address;

        Served(ConnectionContext context, String address) {
            this.address = address;
            this.connection = new Connection(context, new Arrival(context, requestTime), http, this::left);
            open.add(connection);
        }

        private void left() {
            open.remove(connection);
            if (!unlimited.test(address)) {
                perAddress.leave(address);
            }
        }
    }
}
