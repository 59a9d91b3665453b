/** JMH benchmarks of compiled Ruff: functions are compiled once and called from Java, each call in a session of its own. */
package dev.fermata.bench.ruff;
