package dev.fermata.ruff.value;

/**
 * An array that lacks some elements at the beginning of another and uses its store, so that taking elements from the front
 * one after the other costs time in proportion to what is taken. A class of its own because reading elements is what
 * programs do most: those that take no such parts never load it, and nothing is added to their positions.
 */
final class LaterPart extends RuffArray {
    private int start;

    private LaterPart(RuffArray other, int start, int size) {
        super(other, size);
        this.start = start;
    }

    /** The elements of an array from the place {@code start} of its store on. */
    static RuffArray of(RuffArray other, int start, int size) {
        return new LaterPart(other, start, size);
    }

    @Override
    int start() {
        return start;
    }

    @Override
    void startsAtZero() {
        start = 0;
    }

    @Override
    RuffArray inStore(int count) {
        return new LaterPart(this, start, count);
    }
}
