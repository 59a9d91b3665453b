/** Ruff programs on the network, with the JDK's client and server, and plain sockets, on the other end. */
package dev.fermata.conformance.network;
