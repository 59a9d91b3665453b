/**
 * The benchmark programs in plain Java, with virtual threads and with Kotlin's coroutines: the same work as the
 * Ruff, Node, Python and Go programs in {@code programs/}. Each {@code main} takes the name of one benchmark.
 */
package dev.fermata.bench.peer;
