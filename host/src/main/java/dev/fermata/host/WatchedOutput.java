package dev.fermata.host;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output that remembers why writing failed. A reader that went away is no failure. */
final class WatchedOutput extends OutputStream {
    private final OutputStream target;
    private volatile String failure;

    WatchedOutput(OutputStream target) {
        this.target = target;
    }

    /** What the system said when writing failed; null when all went well or the reader closed its end. */
    String failure() {
        return failure;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            throw noted(e);
        }
    }

    private IOException noted(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (!message.contains("Broken pipe") && !message.contains("Connection reset")) {
            failure = message;
        }
        return e;
    }
}
