/**
 * Values that stand for something prepared before it is used: a matrix that systems are solved with, samples that are
 * interpolated, observations divided for cross validation. They do what they do through builtins and operators on plain arrays.
 */
package dev.fermata.matlab.solver;
