package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.Liveness;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Position;
import dev.fermata.runtime.task.CodePosition;

/**
 * What the frames of one version share: its resume method, generated when such a frame is first resumed, and the tables
 * by site. A resumer is immutable, so the race to make it at worst makes it twice.
 */
public final class Code {
    private final Linker linker;
    private final Version version;
    private final Liveness liveness;
    private final FrameLayout layout;
    private final long[] deadReferences;
    private Resumer resumer;
    /**
     * Whether a guess of it has failed, so that new calls go elsewhere. Read by generated code; written under the linker's
     * lock. Who sees it late guesses once more.
     */
    public boolean outdated;

    Code(Linker linker, Version version, Liveness liveness, FrameLayout layout) {
        this.linker = linker;
        this.version = version;
        this.liveness = liveness;
        this.layout = layout;
        this.deadReferences = layout.deadReferences(liveness);
    }

    Resumer resumer() {
        Resumer present = resumer;
        if (present == null) {
            present = linker.compileResumer(version, liveness, layout, this);
            resumer = present;
        }
        return present;
    }

    /** An activation of this code, which guesses, had {@code value} at a site instead of what it guessed. */
    void guessedWrong(int site, Object value) {
        linker.guessedWrong(version, site, value);
        outdated = true;
    }

    boolean catchesErrors() {
        return !version.linear.ranges().isEmpty();
    }

    long deadReferences(int site) {
        return deadReferences[site];
    }

    CodePosition position(int site) {
        int at = version.linear.sitePositions().get(site);
        return new CodePosition(version.function.name(), version.function.source(), Position.line(at), Position.column(at),
                !version.function.internal());
    }
}
