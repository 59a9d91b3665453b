package dev.fermata.ruff.value;

/** The comparison operators as generated code calls them, in overloads like those of {@link Operations}. */
public final class Comparison {
    private Comparison() {
    }

    public static boolean lt(long a, long b) {
        return a < b;
    }

    public static boolean lt(double a, double b) {
        return a < b;
    }

    public static boolean lt(long a, double b) {
        return a < b;
    }

    public static boolean lt(double a, long b) {
        return a < b;
    }

    public static boolean lt(Object a, Object b) {
        if (a instanceof Long x) {
            return lt(x.longValue(), b);
        }
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x < y;
            }
            if (b instanceof Long y) {
                return x < y;
            }
        } else if (a instanceof CharSequence x && b instanceof CharSequence y) {
            return order(x, y) < 0;
        }
        throw RuffErrors.invalidBinary(a, "<", b);
    }

    public static boolean lt(Object a, long b) {
        if (a instanceof Long x) {
            return x < b;
        }
        if (a instanceof Double x) {
            return x < b;
        }
        throw RuffErrors.invalidBinary(a, "<", b);
    }

    public static boolean lt(long a, Object b) {
        if (b instanceof Long y) {
            return a < y;
        }
        if (b instanceof Double y) {
            return a < y;
        }
        throw RuffErrors.invalidBinary(a, "<", b);
    }

    public static boolean le(long a, long b) {
        return a <= b;
    }

    public static boolean le(double a, double b) {
        return a <= b;
    }

    public static boolean le(long a, double b) {
        return a <= b;
    }

    public static boolean le(double a, long b) {
        return a <= b;
    }

    public static boolean le(Object a, Object b) {
        if (a instanceof Long x) {
            return le(x.longValue(), b);
        }
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x <= y;
            }
            if (b instanceof Long y) {
                return x <= y;
            }
        } else if (a instanceof CharSequence x && b instanceof CharSequence y) {
            return order(x, y) <= 0;
        }
        throw RuffErrors.invalidBinary(a, "<=", b);
    }

    public static boolean le(Object a, long b) {
        if (a instanceof Long x) {
            return x <= b;
        }
        if (a instanceof Double x) {
            return x <= b;
        }
        throw RuffErrors.invalidBinary(a, "<=", b);
    }

    public static boolean le(long a, Object b) {
        if (b instanceof Long y) {
            return a <= y;
        }
        if (b instanceof Double y) {
            return a <= y;
        }
        throw RuffErrors.invalidBinary(a, "<=", b);
    }

    public static boolean gt(long a, long b) {
        return a > b;
    }

    public static boolean gt(double a, double b) {
        return a > b;
    }

    public static boolean gt(long a, double b) {
        return a > b;
    }

    public static boolean gt(double a, long b) {
        return a > b;
    }

    public static boolean gt(Object a, Object b) {
        if (a instanceof Long x) {
            return gt(x.longValue(), b);
        }
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x > y;
            }
            if (b instanceof Long y) {
                return x > y;
            }
        } else if (a instanceof CharSequence x && b instanceof CharSequence y) {
            return order(x, y) > 0;
        }
        throw RuffErrors.invalidBinary(a, ">", b);
    }

    public static boolean gt(Object a, long b) {
        if (a instanceof Long x) {
            return x > b;
        }
        if (a instanceof Double x) {
            return x > b;
        }
        throw RuffErrors.invalidBinary(a, ">", b);
    }

    public static boolean gt(long a, Object b) {
        if (b instanceof Long y) {
            return a > y;
        }
        if (b instanceof Double y) {
            return a > y;
        }
        throw RuffErrors.invalidBinary(a, ">", b);
    }

    public static boolean ge(long a, long b) {
        return a >= b;
    }

    public static boolean ge(double a, double b) {
        return a >= b;
    }

    public static boolean ge(long a, double b) {
        return a >= b;
    }

    public static boolean ge(double a, long b) {
        return a >= b;
    }

    public static boolean ge(Object a, Object b) {
        if (a instanceof Long x) {
            return ge(x.longValue(), b);
        }
        if (a instanceof Double x) {
            if (b instanceof Double y) {
                return x >= y;
            }
            if (b instanceof Long y) {
                return x >= y;
            }
        } else if (a instanceof CharSequence x && b instanceof CharSequence y) {
            return order(x, y) >= 0;
        }
        throw RuffErrors.invalidBinary(a, ">=", b);
    }

    public static boolean ge(Object a, long b) {
        if (a instanceof Long x) {
            return x >= b;
        }
        if (a instanceof Double x) {
            return x >= b;
        }
        throw RuffErrors.invalidBinary(a, ">=", b);
    }

    public static boolean ge(long a, Object b) {
        if (b instanceof Long y) {
            return a >= y;
        }
        if (b instanceof Double y) {
            return a >= y;
        }
        throw RuffErrors.invalidBinary(a, ">=", b);
    }

    public static boolean eq(long a, long b) {
        return a == b;
    }

    public static boolean eq(double a, double b) {
        return Equality.close(a, b);
    }

    public static boolean eq(long a, double b) {
        return Equality.close(a, b);
    }

    public static boolean eq(double a, long b) {
        return Equality.close(a, b);
    }

    public static boolean eq(boolean a, boolean b) {
        return a == b;
    }

    public static boolean eq(Object a, Object b) {
        return Equality.equal(a, b);
    }

    public static boolean eq(Object a, long b) {
        return a instanceof Long x ? x == b : (a instanceof Double y && Equality.close(y, b));
    }

    public static boolean eq(long a, Object b) {
        return eq(b, a);
    }

    public static boolean ne(long a, long b) {
        return a != b;
    }

    public static boolean ne(double a, double b) {
        return !Equality.close(a, b);
    }

    public static boolean ne(long a, double b) {
        return !Equality.close(a, b);
    }

    public static boolean ne(double a, long b) {
        return !Equality.close(a, b);
    }

    public static boolean ne(boolean a, boolean b) {
        return a != b;
    }

    public static boolean ne(Object a, Object b) {
        return !Equality.equal(a, b);
    }

    public static boolean ne(Object a, long b) {
        return a instanceof Long x ? x != b : !(a instanceof Double y && Equality.close(y, b));
    }

    public static boolean ne(long a, Object b) {
        return ne(b, a);
    }

    private static int order(CharSequence a, CharSequence b) {
        return CodePointOrder.ASCENDING.compare(a.toString(), b.toString());
    }
}
