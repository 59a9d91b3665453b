/**
 * Categorical arrays, tables and timetables. A variable of a table is any array with as many rows as the table: nothing here
 * asks for its class where indexing, concatenation and display can be asked instead.
 */
package dev.fermata.matlab.table;
