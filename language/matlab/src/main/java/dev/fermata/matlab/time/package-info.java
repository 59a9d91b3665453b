/** Clocks, serial date numbers, and the classes datetime, duration and calendarDuration. */
package dev.fermata.matlab.time;
