/** A toy language's operations, for testing the passes: 64-bit integers, floats, booleans, strings, functions. */
package dev.fermata.compiler.toy;
