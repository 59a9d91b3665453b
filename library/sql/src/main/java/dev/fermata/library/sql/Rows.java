package dev.fermata.library.sql;

import java.util.List;

/**
 * What a query gave.
 *
 * @param columns names in the order of the query; one may occur twice
 * @param values  a row each, of Long, Double, Boolean, String, byte[] and null
 */
public record Rows(List<String> columns, List<Object[]> values) {
}
