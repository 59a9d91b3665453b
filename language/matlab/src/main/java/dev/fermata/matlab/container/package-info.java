/** Values found by keys: {@code containers.Map}, which is shared by its copies, and {@code dictionary}, which is not. */
package dev.fermata.matlab.container;
