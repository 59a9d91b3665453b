/**
 * Numerical algorithms on primitive arrays: elementary and special functions, reductions, sorting, linear algebra, Fourier
 * transforms, interpolation, random numbers. Matrices are column-major; a complex array is two arrays. Knows neither values
 * nor builtins.
 */
package dev.fermata.matlab.numeric;
