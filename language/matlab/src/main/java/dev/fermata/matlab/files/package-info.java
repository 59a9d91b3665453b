/** Files and folders: paths, open files and their text or bytes, tables of text. Brief operations are done on the spot. */
package dev.fermata.matlab.files;
