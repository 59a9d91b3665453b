package dev.fermata.compiler.link;

import dev.fermata.compiler.ir.Mismatch;

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
        return rest.seal().resume(mismatch.value(), null);
    }
}
