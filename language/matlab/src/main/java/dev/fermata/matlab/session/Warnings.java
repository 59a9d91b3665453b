package dev.fermata.matlab.session;

import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The program's warnings: which are shown, and the last one. */
public final class Warnings {
    /** What happens to a warning. */
    public enum State {
        ON("on"), OFF("off"), ERROR("error");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The name in programs. */
        public String text() {
            return text;
        }

        /** The state of that name, or null. */
        public static State of(String name) {
            for (State each : values()) {
                if (each.text.equalsIgnoreCase(name)) {
                    return each;
                }
            }
            return null;
        }
    }

    /** The identifier that stands for all warnings. */
    public static final String ALL = "all";

    private final Map<String, State> states = new LinkedHashMap<>();
    private State others = State.ON;
    private boolean hasBacktrace = true;
    private boolean isVerbose;
    private String lastMessage = "";
    private String lastIdentifier = "";
    private Supplier<List<StackLine>> stack = List::of;

    /** The running program's; outside of programs a new one. */
    public static Warnings current() {
        return Session.currentOrNull() == null ? new Warnings() : MatlabSession.current().state(Warnings.class, Warnings::new);
    }

    /** Warns: the text is shown on standard error, unless the program has said otherwise. */
    public static void warn(String identifier, String message) {
        current().raise(identifier, message);
    }

    /** Tells where the program is, innermost function first; the lines of the script itself are left out. */
    public void stack(Supplier<List<StackLine>> source) {
        stack = source;
    }

    private void raise(String raised, String message) {
        String identifier = Identifiers.current().raised(raised, message);
        State state = state(identifier);
        if (state == State.ERROR) {
            throw new MatlabError(identifier, message);
        }
        lastMessage = message;
        lastIdentifier = identifier;
        Session session = Session.currentOrNull();
        if (state == State.ON && session != null) {
            Outputs.current().write(Outputs.ERROR, WarningText.of(message, hasBacktrace ? stack.get() : List.of()));
        }
    }

    /** What happens to this warning. */
    public State state(String identifier) {
        State own = states.get(identifier);
        if (own == null && identifier.startsWith("RunMat:")) {
            own = states.get("MATLAB:" + identifier.substring("RunMat:".length())); // as programs of MATLAB name it
        }
        return own == null ? others : own;
    }

    /** The state of warnings without one of their own. */
    public State others() {
        return others;
    }

    /** The warnings with a state of their own. */
    public Map<String, State> states() {
        return states;
    }

    /** Sets the state of a warning or of {@link #ALL}, which forgets the single ones. */
    public void set(String identifier, State state) {
        if (identifier.equalsIgnoreCase(ALL)) {
            states.clear();
            others = state;
        } else {
            states.put(identifier, state);
        }
    }

    public boolean hasBacktrace() {
        return hasBacktrace;
    }

    public void backtrace(boolean value) {
        hasBacktrace = value;
    }

    public boolean isVerbose() {
        return isVerbose;
    }

    public void verbose(boolean value) {
        isVerbose = value;
    }

    public String lastMessage() {
        return lastMessage;
    }

    public String lastIdentifier() {
        return lastIdentifier;
    }

    public void last(String message, String identifier) {
        lastMessage = message;
        lastIdentifier = identifier;
    }
}
