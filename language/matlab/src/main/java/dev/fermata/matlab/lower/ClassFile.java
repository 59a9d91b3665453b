package dev.fermata.matlab.lower;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Tells whether a source file defines a class. This is asked of every file beside a program when it starts, so only the
 * head of a file is read, as bytes: the text may be long, in any encoding, or none at all.
 */
final class ClassFile {
    /** Comments may go before the definition, but no file is read further than this. */
    private static final int HEAD_MAX = 1 << 16;
    /** Most files show in their first lines what they are. */
    private static final int PART = 1 << 10;
    private static final byte[] KEYWORD = {'c', 'l', 'a', 's', 's', 'd', 'e', 'f'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ClassFile() {
    }

    /** Whether the first word of the file is {@code classdef}. */
    static boolean is(Path file) {
        try (InputStream in = new FileInputStream(file.toString())) {
            byte[] head = new byte[PART];
            int length = 0;
            while (true) {
                int read = in.readNBytes(head, length, head.length - length);
                length += read;
                int code = firstCode(head, length);
                if (code + KEYWORD.length <= length || length < head.length || length >= HEAD_MAX) {
                    return code + KEYWORD.length <= length && Arrays.equals(head, code, code + KEYWORD.length, KEYWORD, 0, KEYWORD.length);
                }
                head = Arrays.copyOf(head, head.length * 4);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** The offset of the first character that is neither blank nor in a comment; the length when there is none. */
    private static int firstCode(byte[] head, int length) {
        int at = length >= BYTE_ORDER_MARK.length && Arrays.equals(head, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
                ? BYTE_ORDER_MARK.length : 0;
        int blocks = 0;
        while (at < length) {
            int end = at;
            while (end < length && head[end] != '\n' && head[end] != '\r') {
                end++;
            }
            int first = at;
            while (first < end && isBlank(head[first])) {
                first++;
            }
            boolean isComment = first < end && head[first] == '%';
            if (isComment && isAlone(head, first, end, '{')) {
                blocks++;
            } else if (blocks > 0 && isComment && isAlone(head, first, end, '}')) {
                blocks--;
            } else if (blocks == 0 && first < end && !isComment) {
                return first;
            }
            at = end + 1;
        }
        return length;
    }

    private static boolean isAlone(byte[] head, int percent, int end, char bracket) {
        if (percent + 1 >= end || head[percent + 1] != bracket) {
            return false;
        }
        int at = percent + 2;
        while (at < end && isBlank(head[at])) {
            at++;
        }
        return at == end;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\f' || b == 0x0B;
    }
}
