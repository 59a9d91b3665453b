package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** Sound in WAVE files. */
public final class AudioBuiltins {
    static final String NAMES = "audioread audioinfo audiowrite";

    private AudioBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "audioread" -> Builtin.of(name, 1, 3, 2, (in, _) -> read(in));
            case "audioinfo" -> Builtin.of(name, 1, 1, (in, _) -> info(in[0]));
            case "audiowrite" -> Builtin.of(name, 3, Builtin.ANY, 0, (in, _) -> write(in));
            default -> null;
        };
    }

    private static WaveFile wave(String function, Object file) {
        String name = Values.textOrNull(file);
        if (name == null || name.isEmpty()) {
            throw Errors.of(function + ":InvalidArgument", function + ": invalid filename");
        }
        try {
            return WaveFile.read(WholeFileBuiltins.bytes(function, name));
        } catch (WaveFile.BadFile bad) {
            throw Errors.of(function + ":UnsupportedFormat", function + ": unsupported or invalid audio file: " + bad.getMessage());
        }
    }

    private static Object read(Object[] in) {
        WaveFile wave = wave("audioread", in[0]);
        int first = 0;
        int end = wave.frames();
        String kind = "double";
        for (int i = 1; i < in.length; i++) {
            String word = Values.textOrNull(in[i]);
            if (word != null) {
                kind = word;
            } else {
                if (Values.count(in[i]) != 2) {
                    throw Errors.of("audioread:InvalidArgument", "audioread: invalid argument: the range of samples has two elements");
                }
                double from = Values.real(in[i], 0);
                double to = Double.isInfinite(Values.real(in[i], 1)) ? wave.frames() : Values.real(in[i], 1);
                if (!(from >= 1 && to >= from && to <= wave.frames() && from == Math.rint(from) && to == Math.rint(to))) {
                    throw Errors.of("audioread:InvalidArgument", "audioread: invalid argument: samples lie between 1 and " + wave.frames());
                }
                first = (int) from - 1;
                end = (int) to;
            }
        }
        if (!kind.equals("double") && !kind.equals("native")) {
            throw Errors.of("audioread:InvalidArgument", "audioread: invalid argument: the data type is 'double' or 'native'");
        }
        DoubleArray samples = new DoubleArray(new int[] {end - first, wave.channels()});
        boolean isNative = kind.equals("native");
        for (int channel = 0; channel < wave.channels(); channel++) {
            for (int i = first; i < end; i++) {
                double raw = wave.sample(i, channel);
                samples.re()[i - first + channel * (end - first)] = isNative ? raw : wave.scaled(raw);
            }
        }
        Object result = isNative && !wave.nativeClass().equals("double") ? Conversion.cast(samples, wave.nativeClass()) : Values.simple(samples);
        return new Object[] {result, (double) wave.rate()};
    }

    private static Object info(Object file) {
        WaveFile wave = wave("audioinfo", file);
        return StructArray.scalar().with("Filename", CharArray.of(Paths.toRead("audioinfo", Values.textOrNull(file)).normalize().toString()))
                .with("CompressionMethod", CharArray.of("Uncompressed")).with("NumChannels", (double) wave.channels())
                .with("SampleRate", (double) wave.rate()).with("TotalSamples", (double) wave.frames())
                .with("Duration", (double) wave.frames() / wave.rate()).with("Title", DoubleArray.empty()).with("Comment", DoubleArray.empty())
                .with("Artist", DoubleArray.empty()).with("BitsPerSample", (double) wave.bits());
    }

    private static Object write(Object[] in) {
        String name = Paths.text("audiowrite", in[0]);
        int bits = 16;
        for (int i = 3; i + 1 < in.length; i += 2) {
            if ("BitsPerSample".equalsIgnoreCase(Values.textOrNull(in[i]))) {
                bits = (int) Values.real(in[i + 1], 0);
            }
        }
        double rate = Values.real(in[2], 0);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".wav") || bits != 8 && bits != 16 && bits != 24 && bits != 32 && bits != 64
                || !(rate >= 1 && rate <= Integer.MAX_VALUE) || !Values.classOf(in[1]).isArithmetic()) {
            throw Errors.of("audiowrite:InvalidArgument", "audiowrite: numbers, a rate, and a file with the extension .wav are expected");
        }
        int frames = Values.array(in[1]).rows();
        int channels = Values.array(in[1]).columns();
        double unit = in[1] instanceof IntegerArray numbers ? numbers.matlabClass() == MatlabClass.UINT8 ? 128 : Math.scalb(1.0, WaveFile.width(numbers.matlabClass()) - 1) : 1;
        double shift = in[1] instanceof IntegerArray numbers && numbers.matlabClass() == MatlabClass.UINT8 ? 128 : 0;
        double[] samples = new double[frames * channels];
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                samples[i * channels + channel] = (Values.real(in[1], i + channel * frames) - shift) / unit;
            }
        }
        WholeFileBuiltins.write("audiowrite", name, WaveFile.bytes(samples, channels, (int) rate, bits), false);
        return null;
    }
}
