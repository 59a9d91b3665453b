package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.channel.Select;
import dev.fermata.runtime.channel.Selected;
import dev.fermata.runtime.task.Promise;

/** What the {@code select} statement compiles to. Among sources that are ready, the first in the text wins. */
public final class SelectStatement {
    private SelectStatement() {
    }

    /** The first source that has something: a promise, a channel, or any other value, which is ready. */
    static Select of(Object... sources) {
        Select select = new Select();
        for (Object source : sources) {
            if (source instanceof ChannelValue channel) {
                select.receive(channel.channel);
            } else {
                select.await(source instanceof Promise promise ? promise : Promise.resolved(Values.flat(source)));
            }
        }
        return select;
    }

    /** Waits for the first of the sources; the result is for {@link #isChosen} and {@link #value}. A suspending host method. */
    public static Object await(Object[] sources) throws Throwable {
        return of(sources).await();
    }

    /** As {@link #await}, without waiting; when nothing is ready, nothing is chosen. */
    public static Object poll(Object[] sources) {
        return of(sources).poll();
    }

    public static boolean isChosen(Object outcome, long index) {
        return outcome instanceof Selected selected && selected.index() == index;
    }

    /** What the chosen source gave, or its error. */
    public static Object value(Object outcome) throws Throwable {
        Selected selected = (Selected) outcome;
        if (selected.error() != null) {
            throw Rejection.forAwaiter(selected.error());
        }
        if (selected.value() == Channel.END) {
            throw ChannelValue.disconnected();
        }
        return Values.share(selected.value());
    }
}
