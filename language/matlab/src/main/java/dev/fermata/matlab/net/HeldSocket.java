package dev.fermata.matlab.net;

import dev.fermata.library.net.Unreferenced;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.List;

/** A socket as the program holds it. It is closed when the program deletes it or has lost the last reference. */
abstract class HeldSocket extends Opaque implements HasProperties, Identity, Displayed, Specialized {
    private final Runnable abandon;
    private final Unreferenced.Watched watch;
    private double timeout;
    private Object userData = DoubleArray.empty().share();
    private boolean isClosed;

    /**
     * @param abandon closes the socket without waiting; must not refer to this object
     * @param timeout in seconds
     */
    HeldSocket(Session session, Runnable abandon, double timeout) {
        this.abandon = abandon;
        this.timeout = timeout;
        this.watch = Unreferenced.of(session).watch(this, abandon);
    }

    /** The seconds that a program gives as a timeout. */
    abstract double seconds(Object value);

    /** The properties that the display shows. */
    abstract List<String> shownNames();

    final boolean isClosed() {
        return isClosed;
    }

    /** In seconds. */
    final double timeout() {
        return timeout;
    }

    final void close() {
        if (!isClosed) {
            isClosed = true;
            watch.forget();
            abandon.run();
        }
    }

    @Override
    public final Builtin specialized(String name) {
        return name.equals("delete") || name.equals("__delete_files") ? Builtin.of(name, 1, 1, 0, (_, _) -> {
            close();
            return null;
        }) : null;
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Timeout" -> timeout;
            case "UserData" -> userData;
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        switch (name) {
            case "Timeout" -> timeout = seconds(value);
            case "UserData" -> userData = Values.share(value);
            default -> throw Errors.of("PropertyReadOnly",
                    "Unable to set the '" + name + "' property of class '" + className() + "' because it is read-only.");
        }
        return this;
    }

    @Override
    public final String header() {
        return isClosed ? "handle to deleted " + className() : className() + " with properties:";
    }

    @Override
    public final void writeBody(Lines out) {
        if (!isClosed) {
            StructBody.writeProperties(shownNames(), shownNames().stream().map(this::member).toList(), out);
        }
    }
}
