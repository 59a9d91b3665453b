/**
 * YAML 1.2 text, read into and written from plain Java collections: maps, lists, Long, Double, Boolean, String, null.
 * SnakeYAML Engine parses and emits; what its events mean, and how much they may make, is decided here.
 */
package dev.fermata.library.yaml;
