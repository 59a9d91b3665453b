/**
 * Timer objects: they call functions of the program later and again. Deadlines are kept by the engine's clock, so virtual
 * time works; the functions run as tasks on the program's strand, when it waits, and may wait themselves.
 */
package dev.fermata.matlab.timer;
