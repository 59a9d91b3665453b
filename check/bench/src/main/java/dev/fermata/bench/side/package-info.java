/**
 * Runs the same programs in Ruff and in other runtimes, side by side: every round runs each program once in each
 * runtime, so that a slow minute of the machine hits all of them. Figures are medians over the rounds.
 */
package dev.fermata.bench.side;
