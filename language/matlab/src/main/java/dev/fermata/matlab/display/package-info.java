/**
 * What the console shows of values: the echo of statements, disp, the modes of the format command, lists of variables, the texts
 * of warnings and uncaught errors. Makes text only; who prints it is elsewhere.
 */
package dev.fermata.matlab.display;
