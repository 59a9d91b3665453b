/** What file operations of all languages share. */
package dev.fermata.library.files;
