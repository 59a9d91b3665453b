/** Mutex, semaphore, barrier and their like for tasks. They suspend tasks, never threads. */
package dev.fermata.runtime.sync;
