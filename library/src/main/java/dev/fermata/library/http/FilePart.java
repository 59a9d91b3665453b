package dev.fermata.library.http;

import java.nio.channels.FileChannel;

/** A part of an open file, as the body of an answer. Sending it closes the file. */
public record FilePart(FileChannel file, long offset, long length) {
}
