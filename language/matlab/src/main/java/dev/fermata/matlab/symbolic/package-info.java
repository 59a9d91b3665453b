/**
 * Symbolic mathematics. {@code Expr} is an expression in normal form; {@code Algebra} and {@code Calls} make them, and other classes
 * compute with them: polynomials, derivatives, integrals, limits, equations, sums. {@link dev.fermata.matlab.symbolic.SymArray} is what
 * programs see, and the builtins are in the classes that end so. Nothing of it is loaded before a program asks for it, and all work is
 * bounded by {@link dev.fermata.matlab.symbolic.Work}.
 */
package dev.fermata.matlab.symbolic;
