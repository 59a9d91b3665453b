package dev.fermata.matlab.function;

/** A value whose members are reached by their positions too: {@code T.(2)}. */
public interface NamedByPosition {
    /** The name of the member at a position, counted from 1; for one beyond the end, the name that a new member would have. */
    String nameAt(double position);
}
