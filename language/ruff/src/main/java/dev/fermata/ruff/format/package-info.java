/**
 * Puts the text of Ruff programs in order: indentation, spaces, long lines, imports. Works on the tokens and comments of the
 * text and looks at the tree only to tell apart what is written alike; it knows nothing of what programs mean, except for
 * {@link dev.fermata.ruff.format.ImportOrder}.
 */
package dev.fermata.ruff.format;
