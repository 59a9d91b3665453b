/** The commands for editors: the language server, and one command for each question that it answers. */
package dev.fermata.cli.editor;
