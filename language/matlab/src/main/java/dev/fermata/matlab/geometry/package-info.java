/**
 * Triangulations of points in the plane: the kernel behind {@code delaunay} and the triangulation classes, which are written in the
 * language. Knows numbers only.
 */
package dev.fermata.matlab.geometry;
