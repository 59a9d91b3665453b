package dev.fermata.matlab.operation;

/** Comparisons of two real numbers, with the loops that apply them; as in {@link RealBinary} arrays share one index. */
public enum RealComparison {
    EQ {
        @Override
        public boolean of(double a, double b) {
            return a == b;
        }

        @Override
        public boolean of(int order) {
            return order == 0;
        }

        @Override
        public void arrays(double[] a, double[] b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] == b[i];
            }
        }

        @Override
        public void right(double[] a, double b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] == b;
            }
        }

        @Override
        public RealComparison swapped() {
            return EQ;
        }
    },
    NE {
        @Override
        public boolean of(double a, double b) {
            return a != b;
        }

        @Override
        public boolean of(int order) {
            return order != 0;
        }

        @Override
        public void arrays(double[] a, double[] b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] != b[i];
            }
        }

        @Override
        public void right(double[] a, double b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] != b;
            }
        }

        @Override
        public RealComparison swapped() {
            return NE;
        }
    },
    LT {
        @Override
        public boolean of(double a, double b) {
            return a < b;
        }

        @Override
        public boolean of(int order) {
            return order < 0;
        }

        @Override
        public void arrays(double[] a, double[] b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] < b[i];
            }
        }

        @Override
        public void right(double[] a, double b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] < b;
            }
        }

        @Override
        public RealComparison swapped() {
            return GT;
        }
    },
    LE {
        @Override
        public boolean of(double a, double b) {
            return a <= b;
        }

        @Override
        public boolean of(int order) {
            return order <= 0;
        }

        @Override
        public void arrays(double[] a, double[] b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] <= b[i];
            }
        }

        @Override
        public void right(double[] a, double b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] <= b;
            }
        }

        @Override
        public RealComparison swapped() {
            return GE;
        }
    },
    GT {
        @Override
        public boolean of(double a, double b) {
            return a > b;
        }

        @Override
        public boolean of(int order) {
            return order > 0;
        }

        @Override
        public void arrays(double[] a, double[] b, boolean[] out, int from, int to) {
            LT.arrays(b, a, out, from, to);
        }

        @Override
        public void right(double[] a, double b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] > b;
            }
        }

        @Override
        public RealComparison swapped() {
            return LT;
        }
    },
    GE {
        @Override
        public boolean of(double a, double b) {
            return a >= b;
        }

        @Override
        public boolean of(int order) {
            return order >= 0;
        }

        @Override
        public void arrays(double[] a, double[] b, boolean[] out, int from, int to) {
            LE.arrays(b, a, out, from, to);
        }

        @Override
        public void right(double[] a, double b, boolean[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = a[i] >= b;
            }
        }

        @Override
        public RealComparison swapped() {
            return LE;
        }
    };

    public abstract boolean of(double a, double b);

    /** Of the sign of a comparison. */
    public abstract boolean of(int order);

    /** {@code out[i] = a[i] op b[i]} for a range of indices. */
    public abstract void arrays(double[] a, double[] b, boolean[] out, int from, int to);

    /** {@code out[i] = a[i] op b}. */
    public abstract void right(double[] a, double b, boolean[] out, int from, int to);

    /** The comparison that is the same with the operands exchanged. */
    public abstract RealComparison swapped();

    /** The kernel of a comparison operator. */
    static RealComparison of(Operator operator) {
        return switch (operator) {
            case EQ -> EQ;
            case NE -> NE;
            case LT -> LT;
            case LE -> LE;
            case GT -> GT;
            case GE -> GE;
            default -> throw new IllegalArgumentException(operator.text());
        };
    }
}
