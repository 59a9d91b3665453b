package dev.fermata.library.http;

import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.World;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Iterator;

/** Connections that wait for the next request to the same server, for a short time. Guarded by its own monitor. */
final class ConnectionPool {
    private static final int IDLE_MAX = 64;
    /** Shorter than servers usually wait, so that a connection is seldom closed under a request. */
    private static final long IDLE_NANOS = 4_000_000_000L;

    private final Timers timers;
    private final World world;
    /** Waiting longest first. */
    private final ArrayDeque<Idle> idle = new ArrayDeque<>();
    private boolean sweeping;

    /** Connections with the same key serve the same requests. */
    record Key(boolean secure, String host, int port) {
        static Key of(HttpUrl url) {
            return new Key(url.secure(), url.host(), url.port());
        }
    }

    private record Idle(Key key, ClientConnection connection, long sinceNanos) {
    }

    ConnectionPool(Timers timers, World world) {
        this.timers = timers;
        this.world = world;
    }

    /** A waiting connection, the one used last; null when there is none to an address that the policy allows. */
    synchronized ClientConnection take(Key key, DestinationPolicy policy) {
        Iterator<Idle> latest = idle.descendingIterator();
        while (latest.hasNext()) {
            Idle waiting = latest.next();
            if (waiting.key.equals(key)) {
                latest.remove();
                Channel channel = waiting.connection.channel();
                if (channel.isActive() && channel.remoteAddress() instanceof InetSocketAddress peer
                        && policy.blocked(new InetAddress[] {peer.getAddress()}).isEmpty()) {
                    return waiting.connection;
                }
                channel.close();
            }
        }
        return null;
    }

    synchronized void put(Key key, ClientConnection connection) {
        if (idle.size() >= IDLE_MAX) {
            idle.removeFirst().connection.channel().close();
        }
        long now = world.nanoTime();
        idle.addLast(new Idle(key, connection, now));
        if (!sweeping) {
            sweeping = true;
            timers.start(new Sweep(), now + IDLE_NANOS);
        }
    }

    synchronized void remove(ClientConnection connection) {
        idle.removeIf(waiting -> waiting.connection == connection);
    }

    /** Ends the connections that have waited long enough; keeps no program alive. */
    private final class Sweep extends Timer {
        Sweep() {
            background();
        }

        @Override
        protected void expire() {
            synchronized (ConnectionPool.this) {
                long now = world.nanoTime();
                while (!idle.isEmpty() && now - idle.peekFirst().sinceNanos >= IDLE_NANOS) {
                    idle.removeFirst().connection.channel().close();
                }
                sweeping = !idle.isEmpty();
                if (sweeping) {
                    timers.start(this, idle.peekFirst().sinceNanos + IDLE_NANOS);
                }
            }
        }
    }
}
