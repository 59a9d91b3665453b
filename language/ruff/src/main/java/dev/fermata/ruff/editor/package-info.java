/**
 * Answers editors' questions about a Ruff file: what a name means, what could be written, what is wrong. The questions come
 * while the text is being written, so most answers do without a text that is a program.
 */
package dev.fermata.ruff.editor;
