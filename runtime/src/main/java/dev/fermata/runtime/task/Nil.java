package dev.fermata.runtime.task;

/** The state of a promise that succeeded with null. */
final class Nil extends Marker {
    static final Nil INSTANCE = new Nil();

    private Nil() {
    }
}
