package dev.fermata.matlab.numeric;

/** A function of one complex number. */
@FunctionalInterface
public interface ComplexFunction {
    /** Writes the real part of the result to {@code out[0]} and the imaginary part to {@code out[1]}. */
    void apply(double re, double im, double[] out);
}
