/**
 * Arrays that stand for plain ones: those of a graphics processor, which here live in ordinary memory, and sparse matrices.
 * Builtins that know nothing of them get the plain arrays, and their results are put into the same form again.
 */
package dev.fermata.matlab.standin;
