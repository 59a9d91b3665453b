package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;

/** An array that keeps a plain one in a form of its own: what knows plain arrays only asks for that. */
public interface StandIn {
    /** The same elements as a plain array. */
    Array plain();
}
