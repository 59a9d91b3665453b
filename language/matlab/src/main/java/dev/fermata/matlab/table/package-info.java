/** Categorical arrays, tables and timetables. */
package dev.fermata.matlab.table;
