package dev.fermata.matlab.value;

/** A matrix that keeps only its elements other than zero. */
public interface SparseStorage {
    /** How many elements it keeps. */
    int storedCount();
}
