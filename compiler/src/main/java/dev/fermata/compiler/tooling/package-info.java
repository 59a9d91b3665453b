/**
 * What a language offers to formatters, linters and editors: {@link dev.fermata.compiler.tooling.Tooling} and the records it
 * speaks in. Places are char offsets of a {@link dev.fermata.compiler.source.Source}; turning them into what a command line or
 * an editor protocol wants is the business of those. Nothing here runs programs or knows a particular language.
 */
package dev.fermata.compiler.tooling;
