package dev.fermata.library.net;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Carrier;
import dev.fermata.runtime.task.Guest;
import io.netty.util.concurrent.FastThreadLocalThread;

/** A thread that serves sockets, and runs tasks that answer what came in as the engine's {@link Guest}. */
final class EventLoopThread extends FastThreadLocalThread implements Carrier.Holder {
    private final Carrier carrier = new Carrier();
    final Guest guest;

    EventLoopThread(Runnable loop, String name, Session session) {
        super(null, loop, name);
        this.guest = session.engine().guest();
        setDaemon(true);
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }
}
