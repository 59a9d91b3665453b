/** Timers: a hierarchical wheel, and the one thread that turns it. */
package dev.fermata.runtime.timer;
