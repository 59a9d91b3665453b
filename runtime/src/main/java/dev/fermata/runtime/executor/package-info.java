/** Where ready tasks run: work stealing, one loop, a host's threads, or virtual time. Knows items, not what they are. */
package dev.fermata.runtime.executor;
