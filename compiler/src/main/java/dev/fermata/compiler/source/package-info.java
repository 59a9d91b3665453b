/**
 * Program texts and what is wrong with them: {@link dev.fermata.compiler.source.Source} with its positions, problems
 * with their spans, and the one renderer that every command prints problems with. It knows no language; what differs
 * between languages in a problem's layout comes in as a {@link dev.fermata.compiler.source.ProblemLayout}.
 */
package dev.fermata.compiler.source;
