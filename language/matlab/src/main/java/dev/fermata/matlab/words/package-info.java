/** What the library's classes for texts need beside the language itself: stems of words, trees of web pages. */
package dev.fermata.matlab.words;
