package dev.fermata.matlab.table;

import dev.fermata.matlab.value.DoubleArray;

/** What is said about a table as a whole. */
record Notes(String description, Object userData, String rowDimension, String variableDimension) {
    static final Notes TABLE = new Notes("", DoubleArray.empty().share(), "Row", "Variables");
    static final Notes TIMETABLE = new Notes("", DoubleArray.empty().share(), "Time", "Variables");

    Notes withDimensions(String rows, String variables) {
        return new Notes(description, userData, rows, variables);
    }
}
