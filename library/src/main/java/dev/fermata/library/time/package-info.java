/** Dates and times in UTC, without time zones. */
package dev.fermata.library.time;
