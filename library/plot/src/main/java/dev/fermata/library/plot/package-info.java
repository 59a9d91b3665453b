/**
 * Draws charts, given as marks on panels with axes, to pixels, SVG and PDF; reads and writes image files as samples. Needs no display and no
 * window system, and no fonts. Knows nothing of the language whose figures it draws.
 */
package dev.fermata.library.plot;
