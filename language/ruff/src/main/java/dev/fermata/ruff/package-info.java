/** The Ruff language as tools and hosts see it. */
package dev.fermata.ruff;
