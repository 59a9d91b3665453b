/**
 * HTTP/1.1, client and server, on event loops: everything is a promise, bounded in size and time, and ends when nobody
 * waits for it any more. Texts of errors that programs see belong to the languages.
 */
package dev.fermata.library.http;
