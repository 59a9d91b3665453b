package dev.fermata.matlab.value;

import dev.fermata.runtime.task.ScriptError;

/** An error that {@code catch} sees as an MException. */
public final class MatlabError extends ScriptError {
    private static final long serialVersionUID = 1L;

    private final String identifier;
    private String raiser;

    /**
     * @param identifier such as {@code RunMat:UndefinedFunction}; empty for none
     * @param message    the message, complete
     */
    public MatlabError(String identifier, String message) {
        super(message);
        this.identifier = identifier;
    }

    /** With the MException value that a program made or caught, as payload. */
    public MatlabError(String identifier, String message, Object exception) {
        super(message, exception);
        this.identifier = identifier;
    }

    public String identifier() {
        return identifier;
    }

    /** The builtin that raised it; null for errors of the language itself and for those that a program raises. */
    public String raiser() {
        return raiser;
    }

    /** Tells which builtin raised it; the first to tell is right. */
    public void raisedBy(String builtin) {
        if (raiser == null && payload() == null) {
            raiser = builtin;
        }
    }
}
