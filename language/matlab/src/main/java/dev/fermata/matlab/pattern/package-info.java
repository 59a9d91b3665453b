/** What functions on text search for: literal texts and pattern objects, which programs put together with operators. */
package dev.fermata.matlab.pattern;
