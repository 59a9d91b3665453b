package dev.fermata.runtime.channel;

/**
 * The result of a {@link Select}.
 *
 * @param index which clause won, counted from 0 in the order in which they were added
 * @param value what was received or awaited; null for a send
 * @param error what went wrong with the winning clause: the promise's error, a closed channel; null for nothing
 */
public record Selected(int index, Object value, Throwable error) {
}
