/**
 * TCP and UDP sockets on event loops. Operations are promises that fail with a {@link
 * dev.fermata.library.net.NetworkException}; failing such a promise from outside takes the operation back. Data is read only
 * when somebody wants it, so that a sender that is too fast is slowed down by the system.
 */
package dev.fermata.library.socket;
