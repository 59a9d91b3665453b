package dev.fermata.matlab.lower;

/** Thrown while a program is lowered that turns out to use a class of the library: it is lowered again with objects in mind. */
final class ObjectsNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObjectsNeeded() {
        super("the program uses classes of the library", null, false, false);
    }
}
