/**
 * What can be told about a Ruff program from its text: which name means what
 * ({@link dev.fermata.ruff.analysis.Resolution}), and rules that find what is probably wrong. The rules of
 * {@link dev.fermata.ruff.analysis.CheckRules} must never blame a correct program; where the language decides at run time,
 * they keep silent. Nothing here is needed to run a program.
 */
package dev.fermata.ruff.analysis;
