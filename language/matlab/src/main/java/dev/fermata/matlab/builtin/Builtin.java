package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;

/**
 * A builtin function.
 *
 * @param name       the name in programs
 * @param minInputs  the least number of arguments
 * @param maxInputs  the greatest number; {@link #ANY} for no limit
 * @param maxOutputs the greatest number of results; 0 for none
 * @param kernel     the code
 * @param suspends   whether the kernel may wait: a suspension is then its last act, and what it waits for is the result
 */
public record Builtin(String name, int minInputs, int maxInputs, int maxOutputs, Kernel kernel, boolean suspends) {
    public static final int ANY = Integer.MAX_VALUE;

    /** A builtin with one result. */
    public static Builtin of(String name, int minInputs, int maxInputs, Kernel kernel) {
        return new Builtin(name, minInputs, maxInputs, 1, kernel, false);
    }

    public static Builtin of(String name, int minInputs, int maxInputs, int maxOutputs, Kernel kernel) {
        return new Builtin(name, minInputs, maxInputs, maxOutputs, kernel, false);
    }

    /** The same for a kernel that may wait. */
    public Builtin suspending() {
        return new Builtin(name, minInputs, maxInputs, maxOutputs, kernel, true);
    }

    /** Checks the counts and computes; results are as programs have them ({@link Values#simple}). */
    public Object call(Object[] arguments, int nargout) throws Throwable {
        for (Object argument : arguments) {
            if (argument instanceof Specialized own) {
                Builtin special = own.specialized(name);
                if (special != null) {
                    return special.run(arguments, nargout);
                }
            }
        }
        return run(arguments, nargout);
    }

    /** The same without asking the arguments for a meaning of their own. */
    public Object run(Object[] arguments, int nargout) throws Throwable {
        Object result;
        try {
            checkCounts(arguments.length, nargout);
            result = kernel.apply(arguments, nargout);
        } catch (MatlabError error) {
            error.raisedBy(name);
            throw error;
        } catch (OutOfMemoryError tooLarge) {
            // It was for one array that is larger than what is left: programs may go on without it.
            MatlabError error = Errors.outOfMemory();
            error.raisedBy(name);
            throw error;
        }
        if (result instanceof Array array) {
            return Values.simple(array);
        }
        if (result instanceof Object[] several) {
            for (int i = 0; i < several.length; i++) {
                if (several[i] instanceof Array array) {
                    several[i] = Values.simple(array);
                }
            }
        }
        return result;
    }

    private void checkCounts(int given, int nargout) {
        if (given < minInputs) {
            throw Errors.notEnoughInputs();
        }
        if (given > maxInputs) {
            throw Errors.tooManyInputs();
        }
        if (nargout > maxOutputs) {
            throw Errors.tooManyOutputs();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
