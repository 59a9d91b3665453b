/**
 * Figures without a display: graphics objects with properties that programs read and set through handles, the functions that make
 * them from data, and the passage to {@code dev.fermata.library.plot}, which is loaded when a picture is written.
 */
package dev.fermata.matlab.graphics;
