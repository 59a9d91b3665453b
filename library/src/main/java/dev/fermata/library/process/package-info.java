/** Running other programs to their end, with limits. Blocks the calling thread: for the blocking lane. */
package dev.fermata.library.process;
