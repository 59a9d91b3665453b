package dev.fermata.matlab.session;

/** The error that was caught last, for {@code lasterr} and {@code lasterror}. */
public final class LastError {
    private String message = "";
    private String identifier = "";

    public static LastError current() {
        return MatlabSession.current().state(LastError.class, LastError::new);
    }

    public void set(String newMessage, String newIdentifier) {
        message = newMessage;
        identifier = newIdentifier;
    }

    public String message() {
        return message;
    }

    public String identifier() {
        return identifier;
    }
}
