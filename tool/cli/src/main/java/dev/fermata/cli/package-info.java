/**
 * The command line. Running a file is the hot path: {@link dev.fermata.cli.Main} parses its arguments by hand and touches
 * nothing of the command-line library, of the line editor or of languages that the file does not need. Everything else goes
 * through {@link dev.fermata.cli.Commands}.
 */
package dev.fermata.cli;
