package dev.fermata.runtime.io;

/**
 * What is known of a file.
 *
 * @param size           in bytes
 * @param modifiedMillis time of the last change, in milliseconds since 1970
 */
public record FileStatus(boolean isFile, boolean isDirectory, boolean isSymbolicLink, long size, long modifiedMillis,
                         long createdMillis, boolean readable, boolean writable, boolean executable) {
}
