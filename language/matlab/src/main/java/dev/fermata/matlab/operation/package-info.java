/**
 * What the language's operators and forms do to values: arithmetic, comparison, indexing, assignment, concatenation,
 * conversion, iteration. Everything here is static Java called from compiled programs and from builtins; nothing here calls
 * back into a program, prints (but for warnings) or waits. Arguments are never changed, except the base of an assignment
 * when nothing else holds it.
 */
package dev.fermata.matlab.operation;
