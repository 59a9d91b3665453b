package dev.fermata.matlab.object;

/** Whose method is called when several arguments are objects: the first one's, unless another's class is above its class. */
final class Precedence {
    private Precedence() {
    }

    static boolean isRightAbove(Object left, Object right) {
        return left instanceof Instance one && right instanceof Instance other && other.type().isAbove(one.type());
    }

    /** The arguments, with the object that decides as the first object. */
    static Object[] ordered(Object[] arguments) {
        int first = -1;
        int above = -1;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Instance) {
                first = first < 0 ? i : first;
                above = above < 0 || isRightAbove(arguments[above], arguments[i]) ? i : above;
            }
        }
        if (above == first) {
            return arguments;
        }
        Object[] ordered = arguments.clone();
        ordered[first] = arguments[above];
        ordered[above] = arguments[first];
        return ordered;
    }
}
