package dev.fermata.cli.runmat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The output of a program: passed on, counted, and kept when it is to be part of a report. */
final class RecordedStreams {
    private final boolean kept;
    private final List<Entry> entries = new ArrayList<>();
    private long outBytes;
    private long errorBytes;
    private int count;
    private boolean lastWasError;

    /** What one stream got before the other got something. */
    record Entry(String stream, ByteArrayOutputStream bytes) {
        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    RecordedStreams(boolean kept) {
        this.kept = kept;
    }

    OutputStream out(OutputStream target) {
        return new Recorded(target, false);
    }

    OutputStream err(OutputStream target) {
        return new Recorded(target, true);
    }

    private synchronized void record(byte[] bytes, int from, int length, boolean error) {
        if (length == 0) {
            return;
        }
        if (count == 0 || lastWasError != error) {
            count++;
            lastWasError = error;
            if (kept) {
                entries.add(new Entry(error ? "stderr" : "stdout", new ByteArrayOutputStream()));
            }
        }
        if (error) {
            errorBytes += length;
        } else {
            outBytes += length;
        }
        if (kept) {
            entries.getLast().bytes().write(bytes, from, length);
        }
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int count() {
        return count;
    }

    synchronized long outBytes() {
        return outBytes;
    }

    synchronized long errorBytes() {
        return errorBytes;
    }

    private final class Recorded extends OutputStream {
        private final OutputStream target;
        private final boolean error;

        Recorded(OutputStream target, boolean error) {
            this.target = target;
            this.error = error;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            record(bytes, from, length, error);
            if (!kept) {
                target.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
