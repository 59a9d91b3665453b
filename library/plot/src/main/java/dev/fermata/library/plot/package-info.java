/** Draws charts, given as marks on panels with axes, to PNG, JPEG and SVG files. Needs no display and no window system. */
package dev.fermata.library.plot;
