package dev.fermata.library.http;

/**
 * What a server accepts from one client, and for how long it waits for it.
 *
 * @param requestLineBytes  of the first line of a request
 * @param headerBytes       of all header lines of a request
 * @param headerCount       of a request
 * @param bodyBytes         of a request's body
 * @param readTimeoutNanos  from the first byte of a request to its last
 * @param writeTimeoutNanos while nothing of an answer is taken
 * @param idleTimeoutNanos  between two requests on one connection
 * @param connections       open at the same time
 */
public record HttpLimits(int requestLineBytes, int headerBytes, int headerCount, int bodyBytes, long readTimeoutNanos,
        long writeTimeoutNanos, long idleTimeoutNanos, int connections) {
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** What programs get that do not choose. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(8192, 16_384, 100, 8_388_608, 30 * SECOND_NANOS, 30 * SECOND_NANOS, 60 * SECOND_NANOS, 10_000);
}
