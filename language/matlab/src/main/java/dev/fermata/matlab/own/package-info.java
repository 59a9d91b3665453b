/**
 * Arrays whose elements are neither numbers nor text: what dates, durations, categories and missing values have in common.
 * Indexing, reshaping and concatenation work on them as on every {@link dev.fermata.matlab.value.Array}; operators, builtins
 * and display ask the array itself.
 */
package dev.fermata.matlab.own;
