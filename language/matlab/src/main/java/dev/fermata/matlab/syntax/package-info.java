/**
 * Text to tree: the lexer with the matrix white-space rules, the parser, command syntax, and the printer that gives a
 * tree's normal text (for function handles). Knows no values and runs nothing.
 */
package dev.fermata.matlab.syntax;
