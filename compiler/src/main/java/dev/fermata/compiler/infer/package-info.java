/** Type inference over flattened functions, for the argument types they are called with. */
package dev.fermata.compiler.infer;
