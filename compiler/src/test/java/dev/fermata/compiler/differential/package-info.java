/**
 * Random programs, run by the interpreter and by compiled code, with and without a suspension at every call: whatever they
 * do, they must all do the same.
 */
package dev.fermata.compiler.differential;
