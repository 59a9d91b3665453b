/**
 * Ruff's builtin functions. Each is a static Java method in the class of its family; {@link
 * dev.fermata.ruff.builtin.Builtins} finds the {@link dev.fermata.ruff.builtin.Builtin} that describes it by name,
 * without touching any other. Texts of builtins' errors are with the builtins.
 *
 * <p>Parameters are values of any kind with ropes already joined ({@code Values.flat}). A method that keeps an argument,
 * or hands out what a collection holds, marks it shared itself; its results are otherwise unshared.
 */
package dev.fermata.ruff.builtin;
