package dev.fermata.library.net;

/** A network operation failed; the message is the reason in the system's words, to be put into a language's own text. */
public class NetworkException extends Exception {
    private static final long serialVersionUID = 1L;

    public NetworkException(String reason) {
        super(reason);
    }

    public NetworkException(Throwable cause) {
        super(NetworkErrors.text(cause), cause);
    }
}
