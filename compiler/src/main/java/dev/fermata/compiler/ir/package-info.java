/**
 * The typed tree that every language is lowered to. It is small on purpose: operators and conversions are operations of
 * a {@link dev.fermata.compiler.ir.Dialect}, builtins are host calls, and the rest is data flow and structured control.
 */
package dev.fermata.compiler.ir;
