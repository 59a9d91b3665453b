package dev.fermata.compiler.link;

import dev.fermata.compiler.loop.CountedLoop;

/** Called by generated code at the beginning of a strip of a counted loop. */
public final class Strip {
    private Strip() {
    }

    /**
     * How many iterations of a loop are certain, {@link CountedLoop#STRIP} at most.
     *
     * @param distance  from the counter, for which the loop's condition holds, to its bound; negative when that is more
     *                  than a long can say
     * @param inclusive whether the loop also runs for the bound itself
     */
    public static int iterations(long distance, long step, boolean inclusive) {
        if (distance < 0) {
            return CountedLoop.STRIP;
        }
        long last = inclusive ? distance / step : (distance - 1) / step;
        return (int) Math.min(last, CountedLoop.STRIP - 1) + 1;
    }
}
