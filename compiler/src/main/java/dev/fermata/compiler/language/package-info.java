/**
 * What a language offers to the tools: the command line, editors and hosts reach every language through
 * {@link dev.fermata.compiler.language.Language} and know nothing else about it. Nothing here knows a particular language
 * or a tool.
 */
package dev.fermata.compiler.language;
