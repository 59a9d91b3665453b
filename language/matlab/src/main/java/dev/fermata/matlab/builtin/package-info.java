/**
 * Builtin functions: tables of small functions, one class per family, next to their documentation. Where the kernels of a
 * family are many, its table stays alone and they stand in classes named for what they compute. A builtin that calls
 * functions of the program is not here but in the prelude, which is written in the language, since Java code between two
 * of the program's functions could not be suspended.
 */
package dev.fermata.matlab.builtin;
