/**
 * Values. A real double scalar is a {@link java.lang.Double} and a logical scalar a {@link java.lang.Boolean}, so that scalar
 * code can be compiled to unboxed machine code; every other value is an {@link dev.fermata.matlab.value.Array}. Arrays are
 * column-major, have at least two dimensions, and are copied on write: see {@link dev.fermata.matlab.value.Array#shared}.
 */
package dev.fermata.matlab.value;
