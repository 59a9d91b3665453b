/**
 * Running programs from Java: reading sources, and executing them in sessions with their own console, executor, time limit
 * and permissions. Knows the {@link dev.fermata.compiler.language.Language} interface, no language.
 */
package dev.fermata.host;
