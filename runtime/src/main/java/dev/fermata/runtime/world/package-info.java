/** The seam between the engine and the machine: clock, randomness, threads. Nothing else reads time or starts threads. */
package dev.fermata.runtime.world;
