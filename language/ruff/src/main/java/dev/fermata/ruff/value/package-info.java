/**
 * Ruff's values and what can be done with them: arrays, dicts and structs with value semantics (copy on write), text
 * forms, equality, and the operators that generated code calls. Null is Java's null; int, float, bool and string are
 * Long, Double, Boolean and String (or {@link dev.fermata.ruff.value.Rope}).
 *
 * <p>Nothing here calls user code or waits.
 */
package dev.fermata.ruff.value;
