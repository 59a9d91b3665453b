/**
 * Ruff's network builtins: HTTP client and server, sockets, tokens, AI helpers, on top of the library's. Everything that
 * waits is a promise; the plain builtins make the calling task wait for it, and end it when the task is cancelled.
 */
package dev.fermata.ruff.net;
