package dev.fermata.matlab.operation;

import dev.fermata.runtime.task.Checkpoint;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Matrix products by the machine's OpenBLAS, where it is installed and native code is allowed; {@code -Dfermata.blas=java}
 * does without. Its kernels are written for each processor and take about half the time of {@link DenseProduct}'s loops, but
 * add in an order of their own, so whether it is asked depends on the size alone: the same product always has the same result.
 */
final class NativeProduct {
    /** Products of at least so many multiplications; below them, finding and linking the library would not pay. */
    private static final long WORK_MIN = 100_000_000;
    /** The collector may have to wait for a call, so that a long one is made in pieces of so many multiplications. */
    private static final long WORK_MAX = 2_000_000_000;
    private static final int COLUMN_MAJOR = 102;
    private static final int NOT_TRANSPOSED = 111;

    private NativeProduct() {
    }

    /** Links the library when first asked for. */
    private static final class Library {
        static final MethodHandle DGEMM = link();

        @SuppressWarnings("restricted") // asked for only where it is allowed, so that the JDK has nothing to warn of
        private static MethodHandle link() {
            if (!NativeProduct.class.getModule().isNativeAccessEnabled() || "java".equals(System.getProperty("fermata.blas"))) {
                return null;
            }
            try {
                SymbolLookup library = SymbolLookup.libraryLookup(System.mapLibraryName("openblas") + suffix(), Arena.global());
                MemorySegment function = library.find("cblas_dgemm").orElse(null);
                if (function == null) {
                    return null;
                }
                ValueLayout.OfInt number = ValueLayout.JAVA_INT;
                ValueLayout.OfDouble real = ValueLayout.JAVA_DOUBLE;
                return Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.ofVoid(number, number, number, number,
                        number, number, real, ValueLayout.ADDRESS, number, ValueLayout.ADDRESS, number, real,
                        ValueLayout.ADDRESS, number), Linker.Option.critical(true));
            } catch (IllegalArgumentException _) {
                return null; // not installed: the usual case
            }
        }

        /** Linux distributions install the library for programs under its version of the interface. */
        private static String suffix() {
            return System.mapLibraryName("").endsWith(".so") ? ".0" : "";
        }
    }

    /** As {@link DenseProduct#add}; false when that has to do it. */
    static boolean add(int rows, int columns, int inner, double sign, double[] a, int aAt, int aStride, double[] b, int bAt,
            int bStride, double[] c, int cAt, int cStride) {
        if ((long) rows * columns * inner < WORK_MIN || Library.DGEMM == null) {
            return false;
        }
        int width = (int) Math.max(1, Math.min(columns, WORK_MAX / ((long) rows * inner)));
        for (int left = 0; left < columns; left += width) {
            Checkpoint.pass();
            int count = Math.min(width, columns - left);
            try {
                Library.DGEMM.invokeExact(COLUMN_MAJOR, NOT_TRANSPOSED, NOT_TRANSPOSED, rows, count, inner, sign, part(a, aAt),
                        aStride, part(b, bAt + left * bStride), bStride, 1.0, part(c, cAt + left * cStride), cStride);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private static MemorySegment part(double[] data, int from) {
        return MemorySegment.ofArray(data).asSlice((long) from * Double.BYTES);
    }
}
