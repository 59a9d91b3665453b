/** The machine, the environment and the program itself, and what programs can learn about functions and variables. */
package dev.fermata.matlab.system;
