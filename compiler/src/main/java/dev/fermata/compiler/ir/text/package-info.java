/**
 * The readable form of the IR: {@link dev.fermata.compiler.ir.text.IrPrinter} writes it and {@link
 * dev.fermata.compiler.ir.text.IrReader} reads it back without loss, so that every pass can be tested on text.
 *
 * <p>A text is a list of forms: {@code (global $x)} and {@code (function &f (parameters %a) body)}. The first character
 * tells names apart: {@code %local}, {@code $global}, {@code &function}, {@code @label}, {@code #3} the fourth object of
 * the constant table. A number is an i64, {@code 7i} an i32, {@code 1.5} an f64, {@code 1.5f} an f32. {@code :line:column}
 * behind a head word or an atom is its source position; without it the position is that of the form around it.
 */
package dev.fermata.compiler.ir.text;
