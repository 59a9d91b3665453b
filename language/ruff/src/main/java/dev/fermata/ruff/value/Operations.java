package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;

/**
 * The arithmetic and logic operators as generated code calls them. Overloads take operands in the
 * representation they have; those with {@code Object} decide by the operand's kind. Structs' operator methods are user
 * code and cannot be called from here: the compiler asks {@link #operatorMethod} first.
 */
public final class Operations {
    private Operations() {
    }

    /** The method that overloads an operator for this left operand, or null. */
    public static FunctionValue operatorMethod(Object left, String method) {
        return left instanceof RuffStruct struct ? struct.method(method) : null;
    }

    public static long add(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException overflow) {
            throw RuffErrors.integerOverflow(a, "+", b);
        }
    }

    public static double add(double a, double b) {
        return a + b;
    }

    public static double add(long a, double b) {
        return a + b;
    }

    public static double add(double a, long b) {
        return a + b;
    }

    public static Object add(Object a, Object b) {
        if (a instanceof Long x) {
            if (b instanceof Long y) {
                return add(x.longValue(), y.longValue());
            }
            if (b instanceof Double y) {
                return x + y;
            }
        } else if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x + y;
            }
            if (b instanceof Long y) {
                return x + y;
            }
        } else if (a instanceof CharSequence x && b instanceof CharSequence y) {
            return Rope.concat(x, y);
        }
        throw RuffErrors.invalidBinary(a, "+", b);
    }

    public static Object add(Object a, long b) {
        if (a instanceof Long x) {
            return add(x.longValue(), b);
        }
        if (a instanceof Double x) {
            return x + b;
        }
        throw RuffErrors.invalidBinary(a, "+", b);
    }

    public static Object add(long a, Object b) {
        if (b instanceof Long y) {
            return add(a, y.longValue());
        }
        if (b instanceof Double y) {
            return a + y;
        }
        throw RuffErrors.invalidBinary(a, "+", b);
    }

    public static long sub(long a, long b) {
        try {
            return Math.subtractExact(a, b);
        } catch (ArithmeticException overflow) {
            throw RuffErrors.integerOverflow(a, "-", b);
        }
    }

    public static double sub(double a, double b) {
        return a - b;
    }

    public static double sub(long a, double b) {
        return a - b;
    }

    public static double sub(double a, long b) {
        return a - b;
    }

    public static Object sub(Object a, Object b) {
        if (a instanceof Long x) {
            return sub(x.longValue(), b);
        }
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x - y;
            }
            if (b instanceof Long y) {
                return x - y;
            }
        }
        throw RuffErrors.invalidBinary(a, "-", b);
    }

    public static Object sub(Object a, long b) {
        if (a instanceof Long x) {
            return sub(x.longValue(), b);
        }
        if (a instanceof Double x) {
            return x - b;
        }
        throw RuffErrors.invalidBinary(a, "-", b);
    }

    public static Object sub(long a, Object b) {
        if (b instanceof Long y) {
            return sub(a, y.longValue());
        }
        if (b instanceof Double y) {
            return a - y;
        }
        throw RuffErrors.invalidBinary(a, "-", b);
    }

    public static long mul(long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException overflow) {
            throw RuffErrors.integerOverflow(a, "*", b);
        }
    }

    public static double mul(double a, double b) {
        return a * b;
    }

    public static double mul(long a, double b) {
        return a * b;
    }

    public static double mul(double a, long b) {
        return a * b;
    }

    public static Object mul(Object a, Object b) {
        if (a instanceof Long x) {
            return mul(x.longValue(), b);
        }
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x * y;
            }
            if (b instanceof Long y) {
                return x * y;
            }
        }
        throw RuffErrors.invalidBinary(a, "*", b);
    }

    public static Object mul(Object a, long b) {
        if (a instanceof Long x) {
            return mul(x.longValue(), b);
        }
        if (a instanceof Double x) {
            return x * b;
        }
        throw RuffErrors.invalidBinary(a, "*", b);
    }

    public static Object mul(long a, Object b) {
        if (b instanceof Long y) {
            return mul(a, y.longValue());
        }
        if (b instanceof Double y) {
            return a * y;
        }
        throw RuffErrors.invalidBinary(a, "*", b);
    }

    public static long div(long a, long b) {
        if (b == 0) {
            throw RuffErrors.divisionByZero();
        }
        if (b == -1 && a == Long.MIN_VALUE) {
            throw RuffErrors.integerOverflow(a, "/", b);
        }
        return a / b;
    }

    public static double div(double a, double b) {
        if (b == 0) {
            throw RuffErrors.divisionByZero();
        }
        return a / b;
    }

    public static double div(long a, double b) {
        return div((double) a, b);
    }

    public static double div(double a, long b) {
        return div(a, (double) b);
    }

    public static Object div(Object a, Object b) {
        if (a instanceof Long x) {
            if (b instanceof Long y) {
                return div(x.longValue(), y.longValue());
            }
            if (b instanceof Double y) {
                return div((double) x, y.doubleValue());
            }
        } else if (a instanceof Double x) {
            if (b instanceof Double y) {
                return div(x.doubleValue(), y.doubleValue());
            }
            if (b instanceof Long y) {
                return div(x.doubleValue(), (double) y);
            }
        }
        throw RuffErrors.invalidBinary(a, "/", b);
    }

    public static long mod(long a, long b) {
        if (b == 0) {
            throw RuffErrors.moduloByZero();
        }
        if (b == -1 && a == Long.MIN_VALUE) {
            throw RuffErrors.integerOverflow(a, "%", b);
        }
        return a % b;
    }

    public static double mod(double a, double b) {
        if (b == 0) {
            throw RuffErrors.moduloByZero();
        }
        return a % b;
    }

    public static double mod(long a, double b) {
        return mod((double) a, b);
    }

    public static double mod(double a, long b) {
        return mod(a, (double) b);
    }

    public static Object mod(Object a, Object b) {
        if (a instanceof Long x) {
            if (b instanceof Long y) {
                return mod(x.longValue(), y.longValue());
            }
            if (b instanceof Double y) {
                return mod((double) x, y.doubleValue());
            }
        } else if (a instanceof Double x) {
            if (b instanceof Double y) {
                return mod(x.doubleValue(), y.doubleValue());
            }
            if (b instanceof Long y) {
                return mod(x.doubleValue(), (double) y);
            }
        }
        throw RuffErrors.invalidBinary(a, "%", b);
    }

    public static long neg(long a) {
        if (a == Long.MIN_VALUE) {
            throw RuffErrors.integerOverflowNegating(a);
        }
        return -a;
    }

    public static double neg(double a) {
        return -a;
    }

    public static Object neg(Object a) {
        if (a instanceof Long x) {
            return neg(x.longValue());
        }
        if (a instanceof Double x) {
            return -x;
        }
        throw RuffErrors.invalidUnary("-", a);
    }

    public static boolean not(boolean a) {
        return !a;
    }

    public static boolean not(Object a) {
        if (a instanceof Boolean flag) {
            return !flag;
        }
        throw RuffErrors.invalidUnary("!", a);
    }

    /** Whether {@code a ?? b} is {@code b}. */
    public static boolean isNull(Object a) {
        return a == null;
    }

    public static boolean truthy(Object a) {
        return Values.truthy(a);
    }

    public static boolean truthy(long a) {
        return a != 0;
    }

    public static boolean truthy(double a) {
        return a != 0;
    }
}
