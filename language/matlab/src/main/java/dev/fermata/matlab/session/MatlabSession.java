package dev.fermata.matlab.session;

import dev.fermata.runtime.session.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The state of a running program. Parts of the language keep theirs under a class of their own, made when first asked for:
 * {@code MatlabSession.current().state(DisplayFormat.class, DisplayFormat::new)}.
 *
 * <p>A program runs on one strand, so this is not locked.
 */
public final class MatlabSession {
    private final Map<Class<?>, Object> states = new HashMap<>();

    /** The session of the running task. */
    public static MatlabSession current() {
        return Session.current().attachment(MatlabSession.class);
    }

    /** The state kept under this class. */
    public <T> T state(Class<T> key, Supplier<T> maker) {
        Object known = states.get(key);
        if (known == null) {
            known = maker.get();
            states.put(key, known);
        }
        return key.cast(known);
    }
}
