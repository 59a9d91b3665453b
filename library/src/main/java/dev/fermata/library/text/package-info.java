/** Small text formats: CSV, base64 with exact messages. */
package dev.fermata.library.text;
