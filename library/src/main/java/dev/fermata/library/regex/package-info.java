/** Regular expressions in linear time (RE2 syntax): no look-around, no back-references. */
package dev.fermata.library.regex;
