package dev.fermata.library.net;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** The operating system's words for a failed network operation: {@code Connection refused (os error 111)}. */
public final class NetworkErrors {
    public static final String PROGRAM_ENDED = "the program has ended";
    public static final String TIMED_OUT = "operation timed out";
    public static final String UNKNOWN_HOST = "failed to lookup address information: Name or service not known";
    public static final String WOULD_BLOCK = "Resource temporarily unavailable (os error 11)";
    public static final String NOT_CONNECTED = "Transport endpoint is not connected (os error 107)";

    /** How Java's messages begin, what Linux says, and its number. */
    private static final String[] MESSAGES = {
        "Broken pipe", "Broken pipe", "32",
        "Permission denied", "Permission denied", "13",
        "Too many open files", "Too many open files", "24",
        "Message too long", "Message too long", "90",
        "Address already in use", "Address already in use", "98",
        "Cannot assign requested address", "Cannot assign requested address", "99",
        "Network is unreachable", "Network is unreachable", "101",
        "Connection reset", "Connection reset by peer", "104",
        "Connection timed out", "Connection timed out", "110",
        "connection timed out", "Connection timed out", "110",
        "Connection refused", "Connection refused", "111",
        "No route to host", "No route to host", "113",
    };

    /** What the io_uring transport puts before the system's words. */
    private static final Pattern SYSTEM_CALL = Pattern.compile("[^:]* failed(?: with error\\(-?\\d+\\))?: (.*)");

    private NetworkErrors() {
    }

    public static String text(Throwable problem) {
        return switch (problem) {
            case UnknownHostException _ -> UNKNOWN_HOST;
            case UnresolvedAddressException _ -> UNKNOWN_HOST;
            case UnsupportedAddressTypeException _ -> "Address family not supported by protocol (os error 97)";
            case ClosedChannelException _ -> "connection closed";
            case SSLException tls -> "TLS error: " + firstLine(tls);
            case IOException io -> system(firstLine(io));
            default -> firstLine(problem);
        };
    }

    private static String system(String whole) {
        Matcher call = SYSTEM_CALL.matcher(whole);
        String message = call.matches() ? call.group(1) : whole;
        for (int i = 0; i < MESSAGES.length; i += 3) {
            if (message.startsWith(MESSAGES[i])) {
                return MESSAGES[i + 1] + " (os error " + MESSAGES[i + 2] + ")";
            }
        }
        return message;
    }

    private static String firstLine(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
