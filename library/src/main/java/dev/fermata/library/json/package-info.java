/**
 * JSON text, read into and written from any language's own values. Written by hand because the wording and the position
 * of every error is part of what languages promise.
 */
package dev.fermata.library.json;
