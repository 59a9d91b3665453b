/** A running program: its console, arguments, permissions, tasks, and how it ends. */
package dev.fermata.runtime.session;
