/** Signed tokens. */
package dev.fermata.library.token;
