package dev.fermata.matlab.net;

import dev.fermata.library.net.NetworkException;
import dev.fermata.library.socket.TcpStream;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The bytes that have come over a connection, and who waits for how many. The network's threads add what comes, so all is guarded
 * by the monitor; promises are completed outside of it.
 */
final class Received {
    private static final int CHUNK = 65_536;

    private final TcpStream stream;
    private final Session session;
    private final ArrayDeque<Want> wants = new ArrayDeque<>();
    private byte[] data = new byte[256];
    private int count;
    private boolean isReading;
    private boolean hasEnded;

    /** How many of the bytes that are there a reader takes; -1 when it must wait for more. */
    @FunctionalInterface
    interface Share {
        int of(byte[] data, int count, boolean hasEnded);
    }

    private record Want(Share share, ExternalPromise result) { }

    Received(Session session, TcpStream stream) {
        this.session = session;
        this.stream = stream;
    }

    /** A promise of the bytes that a reader takes; fails when that takes too long. */
    Promise take(Share share, long timeoutNanos) {
        ExternalPromise result = session.engine().external("data from " + stream.peer());
        synchronized (this) {
            wants.addLast(new Want(share, result));
        }
        if (timeoutNanos != Long.MAX_VALUE) {
            session.timers().after(timeoutNanos).onDone(_ -> result.fail(new NetworkException(TcpBuiltins.TIMED_OUT)));
        }
        serve();
        return result;
    }

    /** How many bytes are there. */
    synchronized int available() {
        return count;
    }

    /** Forgets what is there. */
    synchronized void flush() {
        count = 0;
    }

    private void serve() {
        while (true) {
            Want want;
            byte[] taken = null;
            synchronized (this) {
                while (!wants.isEmpty() && wants.peekFirst().result.isDone()) {
                    wants.removeFirst();
                }
                want = wants.peekFirst();
                int share = want == null ? -1 : want.share.of(data, count, hasEnded);
                if (share >= 0) {
                    taken = Arrays.copyOf(data, share);
                    if (want.result.succeed(taken)) {
                        System.arraycopy(data, share, data, 0, count - share);
                        count -= share;
                    }
                    wants.removeFirst();
                    continue;
                }
                if (want == null || isReading || hasEnded) {
                    return;
                }
                isReading = true;
            }
            stream.receive(CHUNK).onDone(this::arrived);
            return;
        }
    }

    private void arrived(Promise done) {
        synchronized (this) {
            isReading = false;
            byte[] more = done.isFailed() ? new byte[0] : (byte[]) done.value();
            boolean isPause = done.isFailed() && TcpBuiltins.isTimeout(done.error());
            hasEnded |= more.length == 0 && !isPause;
            if (count + more.length > data.length) {
                data = Arrays.copyOf(data, Math.max(2 * data.length, count + more.length));
            }
            System.arraycopy(more, 0, data, count, more.length);
            count += more.length;
        }
        serve();
    }
}
