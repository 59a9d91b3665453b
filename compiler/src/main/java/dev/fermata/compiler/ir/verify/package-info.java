/**
 * Finds IR that no pass could give a meaning to. Lowering bugs surface here, with the place in the tree, instead of as a
 * broken class file or a wrong answer.
 */
package dev.fermata.compiler.ir.verify;
