package dev.fermata.matlab.function;

/** A value with its own meaning of {@code x{i}}. */
public interface IndexedByBraces {
    Object braced(Object[] indices) throws Throwable;

    Object withBraced(Object[] indices, Object value) throws Throwable;
}
