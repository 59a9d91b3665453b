/**
 * What generated code calls to call functions: function handles, builtins as function values, argument lists and results.
 *
 * <p>The convention of function values: two arguments, the number of wanted results (a Long) and the arguments (an
 * Object[]). With at most one wanted result the result is the value, or {@code UNDEFINED} when there is none; with more it is
 * an Object[] of that many values.
 */
package dev.fermata.matlab.function;
