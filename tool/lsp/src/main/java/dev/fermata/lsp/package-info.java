/**
 * The language server: translates between the editor protocol and {@link dev.fermata.compiler.tooling.Tooling}. It knows no
 * language, starts no program, and speaks on the streams it is given. Loaded by {@code fermata lsp} only.
 */
package dev.fermata.lsp;
