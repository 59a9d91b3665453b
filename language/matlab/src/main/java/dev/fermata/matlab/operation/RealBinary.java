package dev.fermata.matlab.operation;

/**
 * Functions of two real numbers, with the loops that apply them. In a loop all arrays have the same index: with different
 * offsets the JIT cannot prove that the arrays do not overlap, and leaves the loop scalar. An output may be one of the inputs.
 */
public enum RealBinary {
    PLUS {
        @Override
        public double of(double a, double b) {
            return a + b;
        }

        @Override
        public void arrays(double[] a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] + b[i];
            }
        }

        @Override
        public void right(double[] a, double b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] + b;
            }
        }

        @Override
        public void left(double a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a + b[i];
            }
        }
    },
    MINUS {
        @Override
        public double of(double a, double b) {
            return a - b;
        }

        @Override
        public void arrays(double[] a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] - b[i];
            }
        }

        @Override
        public void right(double[] a, double b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] - b;
            }
        }

        @Override
        public void left(double a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a - b[i];
            }
        }
    },
    TIMES {
        @Override
        public double of(double a, double b) {
            return a * b;
        }

        @Override
        public void arrays(double[] a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] * b[i];
            }
        }

        @Override
        public void right(double[] a, double b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] * b;
            }
        }

        @Override
        public void left(double a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a * b[i];
            }
        }
    },
    RDIVIDE {
        @Override
        public double of(double a, double b) {
            return a / b;
        }

        @Override
        public void arrays(double[] a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] / b[i];
            }
        }

        @Override
        public void right(double[] a, double b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] / b;
            }
        }

        @Override
        public void left(double a, double[] b, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a / b[i];
            }
        }
    },
    POWER {
        @Override
        public double of(double a, double b) {
            return power(a, b);
        }

        @Override
        public void right(double[] a, double b, double[] out, int from, int to) {
            if (b == 2) {
                for (int i = from; i < to; i++) {
                    out[i] = a[i] * a[i];
                }
            } else {
                super.right(a, b, out, from, to);
            }
        }

        @Override
        public boolean isSlow() {
            return true;
        }
    };

    public abstract double of(double a, double b);

    /** {@code out[i] = f(a[i], b[i])} for a range of indices. */
    public void arrays(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(a[i], b[i]);
        }
    }

    /** {@code out[i] = f(a[i], b)}. */
    public void right(double[] a, double b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(a[i], b);
        }
    }

    /** {@code out[i] = f(a, b[i])}. */
    public void left(double a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(a, b[i]);
        }
    }

    /** Whether an element takes much longer than reading and writing it. */
    public boolean isSlow() {
        return false;
    }

    /** {@code a^b} where the result is real, see {@link #isRealPower}. One to any power is one, as in C. */
    public static double power(double a, double b) {
        if (b == 2) {
            return a * a;
        }
        if (a == 1 || a == -1 && Double.isInfinite(b)) {
            return 1;
        }
        return Math.pow(a, b);
    }

    /** Whether {@code a^b} is a real number. */
    public static boolean isRealPower(double a, double b) {
        return !(a < 0) || b == Math.rint(b) || Double.isNaN(b);
    }
}
