/**
 * RunMat's own command line, {@code fermata runmat ...}: its commands, options, reports and configuration, with its words and
 * exit codes. Options may stand before or after the command.
 */
package dev.fermata.cli.runmat;
