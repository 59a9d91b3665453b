package dev.fermata.matlab.session;

import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.session.Console;
import dev.fermata.runtime.session.Session;
import java.util.HashMap;
import java.util.Map;

/** The warnings of a running program: which are shown, and the last one. */
public final class Warnings {
    /** What becomes of a warning. */
    public enum State { ON, OFF, ERROR }

    private final Map<String, State> states = new HashMap<>();
    private State others = State.ON;
    private String lastMessage = "";
    private String lastIdentifier = "";

    /** Those of the running program. */
    public static Warnings current() {
        return MatlabSession.current().state(Warnings.class, Warnings::new);
    }

    /** Warns the running program's user, unless the program has switched this warning off. */
    public static void warn(String identifier, String message) {
        current().raise(identifier, message);
    }

    private void raise(String identifier, String message) {
        State state = state(identifier);
        if (state == State.OFF) {
            return;
        }
        if (state == State.ERROR) {
            throw new MatlabError(identifier, message);
        }
        lastMessage = message;
        lastIdentifier = identifier;
        Console console = Session.current().console();
        console.out().flush();
        console.err().println("Warning: " + message);
    }

    public State state(String identifier) {
        return states.getOrDefault(identifier, others);
    }

    public void set(String identifier, State state) {
        states.put(identifier, state);
    }

    /** For all warnings, those set before included. */
    public void setAll(State state) {
        states.clear();
        others = state;
    }

    public String lastMessage() {
        return lastMessage;
    }

    public String lastIdentifier() {
        return lastIdentifier;
    }

    public void setLast(String message, String identifier) {
        lastMessage = message;
        lastIdentifier = identifier;
    }
}
