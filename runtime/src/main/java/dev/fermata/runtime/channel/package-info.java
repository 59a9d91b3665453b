/** Channels between tasks, and select over channels, promises and time. They suspend tasks, never threads. */
package dev.fermata.runtime.channel;
