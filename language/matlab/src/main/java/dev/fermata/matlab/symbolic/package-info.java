/**
 * Symbolic mathematics. {@link dev.fermata.matlab.symbolic.Expr} is an expression in normal form; {@code Algebra} and {@code Calls}
 * make them, the other classes compute with them: polynomials, derivatives, integrals, limits, equations, sums. Knows nothing of
 * arrays, which are in {@code symbolic.array}. All work is bounded by {@link dev.fermata.matlab.symbolic.Work}.
 */
package dev.fermata.matlab.symbolic;
