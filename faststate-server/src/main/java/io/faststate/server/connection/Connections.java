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
 * The connections of a server. If a request does not arrive in time, its connection closes, with status 408 if part of
 * the request has arrived. An address with too many connections is answered with 503.
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
     * Creates an empty registry.
     *
     * @param http serves the connections
     * @param requestTime how long to wait for the bytes of a request
     * @param perAddress how many an address may have
     * @param unlimited the addresses that may have any number, such as those of proxies
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

    /** As the only selector, this one gets each connection before anything has been read from it. */
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

    /** Stops checking; the connections belong to the server. */
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
