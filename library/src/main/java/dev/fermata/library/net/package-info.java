/**
 * What everything on the network shares: the threads that serve sockets, addresses, the policy about where a program may
 * connect to, the system's words for failures. Knows no protocol.
 */
package dev.fermata.library.net;
