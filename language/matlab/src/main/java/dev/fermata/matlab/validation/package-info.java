/** Checks of arguments: the {@code mustBe} functions, {@code validateattributes}, and {@code inputParser}. */
package dev.fermata.matlab.validation;
