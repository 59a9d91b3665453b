package dev.fermata.library.sql;

/**
 * How a pool stands.
 *
 * @param available connections that nobody uses
 * @param inUse     connections that somebody has acquired
 * @param total     all connections, those being made included
 * @param max       how many there may be
 */
public record PoolStatistics(int available, int inUse, int total, int max) {
}
