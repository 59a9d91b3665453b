/**
 * From Ruff's syntax tree to IR: scopes, bindings and captures as the language defines them, and the operations of its
 * {@link dev.fermata.ruff.lower.RuffDialect}.
 */
package dev.fermata.ruff.lower;
