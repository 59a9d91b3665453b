/**
 * Loops that count: finds the innermost loops whose number of iterations is known when they are entered, and which of
 * their exact operations cannot overflow. Knows flattened functions and their types, writes no code.
 */
package dev.fermata.compiler.loop;
