/**
 * Images as pixels in memory. ImageIO reads and writes the formats, with the readers of TwelveMonkeys for what the JDK lacks;
 * nothing here draws, so that no display or font is ever looked for. Everything blocks or computes for long.
 */
package dev.fermata.library.image;
