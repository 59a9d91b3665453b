/** Looking at tasks: event traces, dumps of the task tree, and dumps of another process. */
package dev.fermata.runtime.trace;
