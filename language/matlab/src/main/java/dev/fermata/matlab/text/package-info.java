/**
 * Text and numbers: how numbers are written digit by digit, the formats of sprintf and their relatives, reading numbers from
 * text, regular expressions and patterns. Knows values, no builtins and no console.
 */
package dev.fermata.matlab.text;
