package dev.fermata.library.http;

import dev.fermata.library.net.EventLoops;
import dev.fermata.runtime.world.World;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A server's part on one event loop: its connections there, the sweep that finds those that take too long, and the line
 * with the date. Belongs to the loop's thread.
 *
 * <p>Connections note no times, only that something has happened; the sweep turns that into times. So deadlines cost
 * nothing per request and are late by one sweep at most.
 */
final class ServerLoop {
    private static final long SWEEPS_PER_TIMEOUT = 4;
    private static final long SWEEP_NANOS_MIN = 10_000_000L;
    private static final long SWEEP_NANOS_MAX = 1_000_000_000L;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    final HttpServer server;
    private final EventLoop loop;
    private final World world;
    private ServerConnection first;
    private boolean sweeping;
    private long second = -1;
    private byte[] dateLine;

    ServerLoop(HttpServer server, EventLoop loop, World world) {
        this.server = server;
        this.loop = loop;
        this.world = world;
    }

    void add(ServerConnection connection) {
        connection.next = first;
        if (first != null) {
            first.previous = connection;
        }
        first = connection;
        if (!sweeping) {
            sweeping = true;
            HttpLimits limits = server.limits();
            long least = Math.min(Math.min(limits.readTimeoutNanos(), limits.writeTimeoutNanos()), limits.idleTimeoutNanos());
            long pause = Math.clamp(least / SWEEPS_PER_TIMEOUT, SWEEP_NANOS_MIN, SWEEP_NANOS_MAX);
            loop.schedule(() -> sweep(pause), pause, TimeUnit.NANOSECONDS);
        }
    }

    void remove(ServerConnection connection) {
        if (connection.previous != null) {
            connection.previous.next = connection.next;
        } else if (first == connection) {
            first = connection.next;
        } else {
            return; // was never added
        }
        if (connection.next != null) {
            connection.next.previous = connection.previous;
        }
        connection.previous = null;
        connection.next = null;
    }

    private void sweep(long pause) {
        long now = world.nanoTime();
        ServerConnection connection = first;
        while (connection != null) {
            ServerConnection after = connection.next;
            connection.sweep(now);
            connection = after;
        }
        sweeping = first != null;
        if (sweeping) {
            loop.schedule(() -> sweep(pause), pause, TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the connections that answer nothing; the others end with their answers, or at once when {@code now}. */
    void close(boolean now) {
        ServerConnection connection = first;
        while (connection != null) {
            ServerConnection after = connection.next;
            connection.serverCloses(now);
            connection = after;
        }
    }

    /** The header line with the time of day. */
    byte[] dateLine() {
        long now = world.wallMillis() / 1000;
        if (now != second) {
            second = now;
            dateLine = ("Date: " + DATE.format(Instant.ofEpochSecond(now)) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
        return dateLine;
    }

    void execute(Runnable action) {
        EventLoops.execute(loop, action);
    }

    boolean isHere() {
        return loop.inEventLoop();
    }
}
