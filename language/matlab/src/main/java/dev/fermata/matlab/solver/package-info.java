/**
 * Values that stand for something computed before: a matrix that systems are solved with, samples that are interpolated. They
 * do what they do through builtins and operators on plain arrays.
 */
package dev.fermata.matlab.solver;
