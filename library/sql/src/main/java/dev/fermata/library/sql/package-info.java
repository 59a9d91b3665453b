/**
 * Databases for programs whose tasks wait without holding a thread. JDBC blocks, so each {@link
 * dev.fermata.library.sql.Database} has a thread of its own while it is used, and its operations run there one after the
 * other; a waiting task holds a {@link dev.fermata.library.sql.Operation}, and cancelling it cancels the statement.
 * Knows JDBC and the runtime, and no language.
 */
package dev.fermata.library.sql;
