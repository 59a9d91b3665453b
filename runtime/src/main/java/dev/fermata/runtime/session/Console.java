package dev.fermata.runtime.session;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** A program's standard streams. */
public final class Console {
    private final Output out;
    private final Output err;
    private final InputStream in;

    Console(InputStream in, OutputStream out, OutputStream err, Output.Watcher watcher) {
        this.in = in != null ? in : new FileInputStream(FileDescriptor.in);
        this.out = new Output(out != null ? out : new FileOutputStream(FileDescriptor.out), false, watcher);
        this.err = new Output(err != null ? err : new FileOutputStream(FileDescriptor.err), true, watcher);
    }

    /** Standard output: buffered. */
    public Output out() {
        return out;
    }

    /** Standard error: written at once. Text on {@link #out} is flushed first by those who report errors. */
    public Output err() {
        return err;
    }

    /** Standard input, unbuffered. Reading blocks the thread: to be done on the blocking lane. */
    public InputStream in() {
        return in;
    }

    /** Hands all buffered output on. */
    public void flush() {
        out.flush();
        err.flush();
    }
}
