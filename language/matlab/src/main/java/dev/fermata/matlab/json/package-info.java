/** Values as JSON text and back. */
package dev.fermata.matlab.json;
