package dev.fermata.matlab.files;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The entries of a tar archive: POSIX headers, and GNU's long names when reading. */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;
    private static final int SIZE_AT = 124;
    private static final int CHECKSUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final long SIZE_MAX = 1L << 30;

    private TarFile() {
    }

    /** An entry: a file with its contents, or a folder. */
    record Entry(String name, boolean isFolder, byte[] data) { }

    /** The next entry; null at the end. */
    static Entry read(InputStream in) throws IOException {
        String longName = null;
        while (true) {
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || isZero(header)) {
                return null;
            }
            String name = text(header, 0, NAME);
            String prefix = new String(header, 257, 5, StandardCharsets.US_ASCII).equals("ustar") ? text(header, PREFIX_AT, PREFIX) : "";
            long size = octal(header, SIZE_AT, 12);
            if (size < 0 || size > SIZE_MAX) {
                throw new IOException("an entry is too large");
            }
            byte[] data = in.readNBytes((int) size);
            if (data.length < size) {
                throw new EOFException("unexpected end of the archive");
            }
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            char type = (char) header[TYPE_AT];
            if (type == 'L') {
                longName = text(data, 0, data.length);
            } else if (type == '0' || type == 0 || type == '5') {
                String full = longName != null ? longName : prefix.isEmpty() ? name : prefix + "/" + name;
                return new Entry(full, type == '5' || full.endsWith("/"), data);
            }
        }
    }

    private static boolean isZero(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] data, int at, int most) {
        int end = at;
        while (end < at + most && data[end] != 0) {
            end++;
        }
        return new String(data, at, end - at, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] data, int at, int length) throws IOException {
        String digits = text(data, at, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException wrong) {
            throw new IOException("not a tar archive");
        }
    }

    /** Adds an entry; the archive ends with {@link #end}. */
    static void write(OutputStream out, Entry entry, long modifiedSeconds) throws IOException {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        if (name.length > NAME) {
            ByteArrayOutputStream longName = new ByteArrayOutputStream();
            longName.write(name);
            longName.write(0);
            writeBlock(out, "././@LongLink".getBytes(StandardCharsets.US_ASCII), 'L', longName.toByteArray(), 0);
        }
        writeBlock(out, name.length > NAME ? Arrays.copyOf(name, NAME) : name, entry.isFolder ? '5' : '0', entry.data, modifiedSeconds);
    }

    private static void writeBlock(OutputStream out, byte[] name, char type, byte[] data, long modifiedSeconds) throws IOException {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, name.length);
        put(header, 100, type == '5' ? "0000755" : "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, SIZE_AT, String.format("%011o", data.length));
        put(header, 136, String.format("%011o", modifiedSeconds));
        put(header, CHECKSUM_AT, "        ");
        header[TYPE_AT] = (byte) type;
        put(header, 257, "ustar\u000000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, CHECKSUM_AT, String.format("%06o\0 ", sum));
        out.write(header);
        out.write(data);
        out.write(new byte[(BLOCK - data.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    static void end(OutputStream out) throws IOException {
        out.write(new byte[2 * BLOCK]);
    }
}
