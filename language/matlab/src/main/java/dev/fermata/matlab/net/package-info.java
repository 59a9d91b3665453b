/**
 * The network: pages of web services, and TCP connections. What waits suspends only the task that asks; requests end when their
 * task is cancelled.
 */
package dev.fermata.matlab.net;
