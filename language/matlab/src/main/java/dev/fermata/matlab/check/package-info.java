/**
 * The static check of a program: its problems, the functions that it mentions and where they come from, tasks that
 * nobody starts. Runs nothing; the report is text for people or JSON for tools.
 */
package dev.fermata.matlab.check;
