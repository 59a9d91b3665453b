/** A folder of files as a web site: what may be asked for, how it is described, which part of it is sent. */
package dev.fermata.library.site;
