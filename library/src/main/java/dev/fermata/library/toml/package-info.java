/**
 * TOML 1.0 text, read into and written from plain Java collections: maps, lists, Long, Double, Boolean, String. Dates and
 * times are texts. Written by hand because reading must be bounded, and quick at a program's start.
 */
package dev.fermata.library.toml;
