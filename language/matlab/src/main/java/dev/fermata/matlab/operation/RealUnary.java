package dev.fermata.matlab.operation;

/** Functions of one real number that have a real result for {@link #isReal} arguments. */
public enum RealUnary {
    UMINUS("uminus", false) {
        @Override
        public double of(double x) {
            return -x;
        }

        @Override
        void loop(double[] x, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = -x[i];
            }
        }
    },
    ABS("abs", false) {
        @Override
        public double of(double x) {
            return Math.abs(x);
        }

        @Override
        void loop(double[] x, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = Math.abs(x[i]);
            }
        }
    },
    SQRT("sqrt", false) {
        @Override
        public double of(double x) {
            return Math.sqrt(x);
        }

        @Override
        public boolean isReal(double x) {
            return !(x < 0);
        }

        @Override
        void loop(double[] x, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = Math.sqrt(x[i]);
            }
        }
    },
    FLOOR("floor", false) {
        @Override
        public double of(double x) {
            return Math.floor(x);
        }

        @Override
        void loop(double[] x, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = Math.floor(x[i]);
            }
        }
    },
    CEIL("ceil", false) {
        @Override
        public double of(double x) {
            return Math.ceil(x);
        }

        @Override
        void loop(double[] x, double[] out, int from, int to) {
            for (int i = from; i < to; i++) {
                out[i] = Math.ceil(x[i]);
            }
        }
    },
    FIX("fix", false) {
        @Override
        public double of(double x) {
            return x < 0 ? Math.ceil(x) : Math.floor(x);
        }
    },
    ROUND("round", false) {
        @Override
        public double of(double x) {
            double nearest = Math.rint(x);
            return Math.abs(x - nearest) == 0.5 ? x + Math.copySign(0.5, x) : nearest;
        }
    },
    SIN("sin", true) {
        @Override
        public double of(double x) {
            return Math.sin(x);
        }
    },
    COS("cos", true) {
        @Override
        public double of(double x) {
            return Math.cos(x);
        }
    },
    TAN("tan", true) {
        @Override
        public double of(double x) {
            return Math.tan(x);
        }
    },
    ATAN("atan", true) {
        @Override
        public double of(double x) {
            return Math.atan(x);
        }
    },
    ASIN("asin", true) {
        @Override
        public double of(double x) {
            return Math.asin(x);
        }

        @Override
        public boolean isReal(double x) {
            return !(Math.abs(x) > 1);
        }
    },
    ACOS("acos", true) {
        @Override
        public double of(double x) {
            return Math.acos(x);
        }

        @Override
        public boolean isReal(double x) {
            return !(Math.abs(x) > 1);
        }
    },
    SINH("sinh", true) {
        @Override
        public double of(double x) {
            return Math.sinh(x);
        }
    },
    COSH("cosh", true) {
        @Override
        public double of(double x) {
            return Math.cosh(x);
        }
    },
    TANH("tanh", true) {
        @Override
        public double of(double x) {
            return Math.tanh(x);
        }
    },
    EXP("exp", true) {
        @Override
        public double of(double x) {
            return Math.exp(x);
        }
    },
    LOG("log", true) {
        @Override
        public double of(double x) {
            return Math.log(x);
        }

        @Override
        public boolean isReal(double x) {
            return !(x < 0);
        }
    },
    LOG10("log10", true) {
        @Override
        public double of(double x) {
            return Math.log10(x);
        }

        @Override
        public boolean isReal(double x) {
            return !(x < 0);
        }
    };

    private final String text;
    private final boolean slow;

    RealUnary(String text, boolean slow) {
        this.text = text;
        this.slow = slow;
    }

    /** The name of the function. */
    public String text() {
        return text;
    }

    /** Whether an element takes much longer than reading and writing it. */
    public boolean isSlow() {
        return slow;
    }

    /** The function of that name, or null. */
    public static RealUnary of(String name) {
        for (RealUnary each : values()) {
            if (each.text.equals(name)) {
                return each;
            }
        }
        return null;
    }

    public abstract double of(double x);

    /** Whether the result is a real number. */
    public boolean isReal(double x) {
        return true;
    }

    void loop(double[] x, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = of(x[i]);
        }
    }

    /**
     * {@code out[i] = f(x[i])} for a range of indices; the arrays may be the same.
     *
     * @return whether all results are real; if not, {@code out} holds nothing of use
     */
    public boolean apply(double[] x, double[] out, int from, int to) {
        boolean real = true;
        for (int i = from; i < to; i++) {
            real &= isReal(x[i]);
        }
        if (real) {
            loop(x, out, from, to);
        }
        return real;
    }
}
