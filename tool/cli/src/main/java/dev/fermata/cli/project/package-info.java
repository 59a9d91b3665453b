/** Projects: the manifest {@code ruff.toml} and its lock file, and workflow packs. Nothing here goes to a network. */
package dev.fermata.cli.project;
