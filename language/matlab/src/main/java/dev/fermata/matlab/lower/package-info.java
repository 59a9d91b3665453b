/** From the syntax tree to the engine's IR: variables and workspaces, name resolution, calls, statements. */
package dev.fermata.matlab.lower;
