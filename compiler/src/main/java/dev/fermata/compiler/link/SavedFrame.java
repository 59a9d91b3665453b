package dev.fermata.compiler.link;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;

/**
 * The frame of a compiled activation: where it stands and the registers that are still needed. Generated code makes the
 * smallest shape that has room, fills its fields, and calls {@link #seal()}; {@code Pn} is the number of fields for
 * primitive values (as long bits), {@code Rn} the number for references.
 */
public abstract class SavedFrame extends Frame {
    public final Code code;
    public final int site;
    public final int depth;

    protected SavedFrame(Code code, int site, int depth) {
        this.code = code;
        this.site = site;
        this.depth = depth;
    }

    @Override
    public final Object resume(Object value, Throwable error) throws Throwable {
        return code.resumer().resume(this, value, error);
    }

    @Override
    public final boolean catchesErrors() {
        return code.catchesErrors();
    }

    @Override
    public final CodePosition position() {
        return code.position(site);
    }

    /** Drops references that are not needed after this site. */
    public final SavedFrame seal() {
        long dead = code.deadReferences(site);
        while (dead != 0) {
            int index = Long.numberOfTrailingZeros(dead);
            clear(index);
            dead &= dead - 1;
        }
        return this;
    }

    /** Sets reference field {@code index} to null. */
    protected abstract void clear(int index);

    /** No primitives, up to 2 references. */
    public static class P0R2 extends SavedFrame {
        public Object r0;
        public Object r1;

        P0R2(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P0R2 of(Code code, int site, int depth) {
            return new P0R2(code, site, depth);
        }

        @Override
        protected void clear(int index) {
            switch (index) {
                case 0 -> r0 = null;
                case 1 -> r1 = null;
                default -> { }
            }
        }
    }

    /** No primitives, up to 4 references. */
    public static class P0R4 extends P0R2 {
        public Object r2;
        public Object r3;

        P0R4(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P0R4 of(Code code, int site, int depth) {
            return new P0R4(code, site, depth);
        }

        @Override
        protected void clear(int index) {
            switch (index) {
                case 2 -> r2 = null;
                case 3 -> r3 = null;
                default -> super.clear(index);
            }
        }
    }

    /** No primitives, up to 8 references. */
    public static class P0R8 extends P0R4 {
        public Object r4;
        public Object r5;
        public Object r6;
        public Object r7;

        P0R8(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P0R8 of(Code code, int site, int depth) {
            return new P0R8(code, site, depth);
        }

        @Override
        protected void clear(int index) {
            switch (index) {
                case 4 -> r4 = null;
                case 5 -> r5 = null;
                case 6 -> r6 = null;
                case 7 -> r7 = null;
                default -> super.clear(index);
            }
        }
    }

    /** Up to 2 primitives and 2 references. */
    public static final class P2R2 extends P0R2 {
        public long p0;
        public long p1;

        P2R2(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P2R2 of(Code code, int site, int depth) {
            return new P2R2(code, site, depth);
        }
    }

    /** Up to 2 primitives and 4 references. */
    public static final class P2R4 extends P0R4 {
        public long p0;
        public long p1;

        P2R4(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P2R4 of(Code code, int site, int depth) {
            return new P2R4(code, site, depth);
        }
    }

    /** Up to 2 primitives and 8 references. */
    public static final class P2R8 extends P0R8 {
        public long p0;
        public long p1;

        P2R8(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P2R8 of(Code code, int site, int depth) {
            return new P2R8(code, site, depth);
        }
    }

    /** Up to 4 primitives and 2 references. */
    public static final class P4R2 extends P0R2 {
        public long p0;
        public long p1;
        public long p2;
        public long p3;

        P4R2(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P4R2 of(Code code, int site, int depth) {
            return new P4R2(code, site, depth);
        }
    }

    /** Up to 4 primitives and 4 references. */
    public static final class P4R4 extends P0R4 {
        public long p0;
        public long p1;
        public long p2;
        public long p3;

        P4R4(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P4R4 of(Code code, int site, int depth) {
            return new P4R4(code, site, depth);
        }
    }

    /** Up to 4 primitives and 8 references. */
    public static final class P4R8 extends P0R8 {
        public long p0;
        public long p1;
        public long p2;
        public long p3;

        P4R8(Code code, int site, int depth) {
            super(code, site, depth);
        }

        public static P4R8 of(Code code, int site, int depth) {
            return new P4R8(code, site, depth);
        }
    }

    /** Any number of either. */
    public static final class Arrays extends SavedFrame {
        public final long[] p;
        public final Object[] r;

        private Arrays(Code code, int site, int depth, int primitives, int references) {
            super(code, site, depth);
            this.p = new long[primitives];
            this.r = new Object[references];
        }

        public static Arrays of(Code code, int site, int depth, int primitives, int references) {
            return new Arrays(code, site, depth, primitives, references);
        }

        @Override
        protected void clear(int index) {
            r[index] = null;
        }
    }
}
