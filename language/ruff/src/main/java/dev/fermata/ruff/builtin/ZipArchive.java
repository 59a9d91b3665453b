package dev.fermata.ruff.builtin;

import dev.fermata.library.archive.ZipWriter;
import dev.fermata.ruff.value.Handle;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code zip_create} gives. One that the program leaves open is completed when the program ends. */
record ZipArchive(ZipWriter writer) implements Handle {
    @Override
    public String typeName() {
        return "ziparchive";
    }

    @Override
    public String debugText() {
        return "ZipArchive";
    }

    /** The archives that a program has open. */
    static final class Left {
        private final Set<ZipWriter> open = ConcurrentHashMap.newKeySet();

        private Left(Session session) {
            session.whenClosed(() -> complete(session));
        }

        static Set<ZipWriter> of(Session session) {
            return session.attachment(Left.class, Left::new).open;
        }

        private void complete(Session session) {
            for (ZipWriter writer : open) {
                try {
                    writer.close();
                } catch (IOException e) {
                    session.console().err().println("A zip archive that the program left open is incomplete: " + e.getMessage());
                }
            }
        }
    }
}
