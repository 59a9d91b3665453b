package dev.fermata.matlab.files;

import dev.fermata.matlab.value.MatlabClass;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WAVE file in memory: PCM of 8 to 32 bits, or floating point. */
final class WaveFile {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int HEADER = 44;

    private final ByteBuffer data;
    private final int format;
    private final int channels;
    private final int rate;
    private final int bits;

    /** What is read is no such file, or of a kind that is not known. */
    static final class BadFile extends Exception {
        private static final long serialVersionUID = 1L;

        BadFile(String message) {
            super(message, null, false, false);
        }
    }

    private WaveFile(ByteBuffer data, int format, int channels, int rate, int bits) {
        this.data = data;
        this.format = format;
        this.channels = channels;
        this.rate = rate;
        this.bits = bits;
    }

    static WaveFile read(byte[] bytes) throws BadFile {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 12 || !tag(file, 0).equals("RIFF") || !tag(file, 8).equals("WAVE")) {
            throw new BadFile("it is not a WAVE file");
        }
        int at = 12;
        int format = 0;
        int channels = 0;
        int rate = 0;
        int bits = 0;
        while (at + 8 <= bytes.length) {
            String tag = tag(file, at);
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            int begin = at + 8;
            if (tag.equals("fmt ") && length >= 16 && begin + 16 <= bytes.length) {
                format = file.getShort(begin) & 0xFFFF;
                channels = file.getShort(begin + 2) & 0xFFFF;
                rate = file.getInt(begin + 4);
                bits = file.getShort(begin + 14) & 0xFFFF;
                if (format == EXTENSIBLE && length >= 26 && begin + 26 <= bytes.length) {
                    format = file.getShort(begin + 24) & 0xFFFF;
                }
            } else if (tag.equals("data")) {
                boolean isKnown = format == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32) || format == FLOAT && (bits == 32 || bits == 64);
                if (!isKnown || channels == 0 || rate <= 0) {
                    throw new BadFile("its format is not known");
                }
                int size = (int) Math.min(length, bytes.length - begin);
                return new WaveFile(file.slice(begin, size).order(ByteOrder.LITTLE_ENDIAN), format, channels, rate, bits);
            }
            long next = begin + length + (length & 1);
            if (next > bytes.length) {
                break;
            }
            at = (int) next;
        }
        throw new BadFile("it holds no samples");
    }

    private static String tag(ByteBuffer file, int at) {
        byte[] letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    int channels() {
        return channels;
    }

    int rate() {
        return rate;
    }

    int bits() {
        return bits;
    }

    int frames() {
        return data.capacity() / (channels * bits / 8);
    }

    /** A sample as the file has it. */
    double sample(int frame, int channel) {
        int at = (frame * channels + channel) * (bits / 8);
        return switch (bits) {
            case 8 -> data.get(at) & 0xFF;
            case 16 -> data.getShort(at);
            case 24 -> data.get(at) & 0xFF | (data.get(at + 1) & 0xFF) << 8 | data.get(at + 2) << 16;
            case 32 -> format == FLOAT ? data.getFloat(at) : data.getInt(at);
            default -> data.getDouble(at);
        };
    }

    /** A sample between -1 and 1. */
    double scaled(double sample) {
        return format == FLOAT ? sample : bits == 8 ? (sample - 128) / 128 : sample / Math.scalb(1.0, bits - 1);
    }

    /** The class of numbers that holds samples as they are. */
    String nativeClass() {
        return format == FLOAT ? bits == 32 ? "single" : "double" : bits == 8 ? "uint8" : bits == 16 ? "int16" : "int32";
    }

    static int width(MatlabClass kind) {
        return switch (kind) {
            case INT8, UINT8 -> 8;
            case INT16, UINT16 -> 16;
            case INT64, UINT64 -> 64;
            default -> 32;
        };
    }

    /** A file with these samples, frame by frame. */
    static byte[] bytes(double[] samples, int channels, int rate, int bits) {
        int size = samples.length * (bits / 8);
        ByteBuffer file = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + size).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) (bits == 64 ? FLOAT : PCM)).putShort((short) channels).putInt(rate).putInt(rate * channels * (bits / 8))
                .putShort((short) (channels * (bits / 8))).putShort((short) bits);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        for (double sample : samples) {
            put(file, sample, bits);
        }
        return file.array();
    }

    private static void put(ByteBuffer file, double sample, int bits) {
        if (bits == 64) {
            file.putDouble(sample);
            return;
        }
        double unit = Math.scalb(1.0, bits - 1);
        long number = Math.clamp(Math.round(sample * unit), (long) -unit, (long) unit - 1);
        switch (bits) {
            case 8 -> file.put((byte) (number + 128));
            case 16 -> file.putShort((short) number);
            case 24 -> file.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
            default -> file.putInt((int) number);
        }
    }
}
