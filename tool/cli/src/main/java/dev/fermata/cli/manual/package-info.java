/** Written documentation: the manual of builtins, and pages made from the comments of programs. Markdown, and nothing else. */
package dev.fermata.cli.manual;
