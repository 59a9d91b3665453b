package dev.fermata.matlab.own;

import dev.fermata.matlab.value.DoubleArray;

/** An array whose elements are not numbers and that has places on an axis: dates as serial date numbers, durations in their unit. */
public interface Plotted {
    DoubleArray plotted();
}
