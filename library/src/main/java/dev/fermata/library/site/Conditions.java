package dev.fermata.library.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a client already has (RFC 9110, section 13). */
final class Conditions {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Conditions() {
    }

    /** A time as header fields write it. */
    static String date(Instant time) {
        return DATE.format(time);
    }

    private static Instant time(String text) {
        try {
            return Instant.from(DATE.parse(text.strip()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether the client's copy is still right, by its tag or else by its time. */
    static boolean isFresh(String ifNoneMatch, String ifModifiedSince, String tag, Instant modified) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*") || containsTag(ifNoneMatch, tag);
        }
        Instant since = ifModifiedSince == null ? null : time(ifModifiedSince);
        return since != null && modified.getEpochSecond() <= since.getEpochSecond();
    }

    private static boolean containsTag(String list, String tag) {
        for (String each : list.split(",")) {
            String given = each.strip();
            if ((given.startsWith("W/") ? given.substring(2) : given).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range may be sent: the client's other parts are of the same file. */
    static boolean isSame(String ifRange, String tag, Instant modified) {
        if (ifRange == null) {
            return true;
        }
        if (ifRange.strip().startsWith("\"")) {
            return ifRange.strip().equals(tag);
        }
        Instant of = time(ifRange);
        return of != null && of.getEpochSecond() == modified.getEpochSecond();
    }
}
