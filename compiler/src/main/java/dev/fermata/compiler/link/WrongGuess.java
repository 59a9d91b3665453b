package dev.fermata.compiler.link;

import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.runtime.task.Suspension;

/** Where activations go on whose code has guessed wrong. */
public final class WrongGuess {
    private WrongGuess() {
    }

    /**
     * Called by generated code, which gives up its activation: runs the rest of it in the baseline version.
     *
     * @param guessing the code that guessed
     * @param rest     the activation as a frame of the baseline version, at the site of the guess
     * @param mismatch holds the value that the site has
     */
    public static Object goOn(Code guessing, SavedFrame rest, Mismatch mismatch) throws Throwable {
        guessing.guessedWrong(rest.site, mismatch.value());
        Object result = rest.seal().resume(mismatch.value(), null);
        if (result instanceof Suspension suspension) {
            throw suspension; // the caller may have a result of a primitive type
        }
        return result;
    }
}
