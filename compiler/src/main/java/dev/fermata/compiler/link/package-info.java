/** Function values and the support that generated code calls. */
package dev.fermata.compiler.link;
