package dev.fermata.matlab.builtin;

/** The Java code of a builtin. */
@FunctionalInterface
public interface Kernel {
    /**
     * Computes the results.
     *
     * @param arguments the values passed; their number is within the builtin's bounds. The array is the callee's; the values
     *                  may be held elsewhere and are not changed
     * @param nargout   how many results are wanted; 0 in a statement that would show a first result all the same
     * @return one value; or several as Object[] (as many as there are, at least {@code nargout}); or null for none
     */
    Object apply(Object[] arguments, int nargout) throws Throwable;
}
