/**
 * Ruff programs as text: {@link dev.fermata.ruff.syntax.RuffSyntax} turns a source into a
 * {@link dev.fermata.ruff.syntax.Program}, a tree of {@link dev.fermata.ruff.syntax.Statement},
 * {@link dev.fermata.ruff.syntax.Expression} and {@link dev.fermata.ruff.syntax.Pattern} nodes. The tree keeps what was
 * written; what it means is decided when it is lowered.
 */
package dev.fermata.ruff.syntax;
