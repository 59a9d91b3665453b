/**
 * How a program is to be run: the compatibility mode, the namespace of identifiers, folders to search; from the project's
 * configuration file, the environment and the command line.
 */
package dev.fermata.matlab.project;
