/**
 * Files, processes and input for tasks. System calls that block are made on the blocking lane; every operation is a
 * promise of its final value.
 */
package dev.fermata.runtime.io;
