/**
 * Tally: integers, strings, functions, closures, {@code while}, {@code try}, tasks. It is the example of
 * {@code docs/bring-your-language.md}: text to {@link dev.fermata.example.tally.Tree}, tree to IR, and operators as static
 * Java methods. Nothing in it mentions suspension, and all of it can suspend.
 */
package dev.fermata.example.tally;
