package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFunction;
import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.Trigonometry;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Trigonometric and hyperbolic functions, angles and coordinates. */
public final class TrigonometryBuiltins {
    static final String NAMES = "sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sec csc cot asec acsc acot sech "
            + "csch coth asech acsch acoth sind cosd tand secd cscd cotd asind acosd atand asecd acscd acotd sinpi cospi deg2rad "
            + "rad2deg atan2 atan2d hypot sinc cart2pol pol2cart cart2sph sph2cart";

    private static final DoublePredicate NEVER = _ -> false;
    private static final DoublePredicate BEYOND_ONE = x -> x < -1 || x > 1;
    private static final DoublePredicate WITHIN_ONE = x -> x > -1 && x < 1;

    private TrigonometryBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "sin" -> of(name, Math::sin, ComplexMath::sin);
            case "cos" -> of(name, Math::cos, ComplexMath::cos);
            case "tan" -> of(name, Math::tan, ComplexMath::tan);
            case "asin" -> of(name, Math::asin, ComplexMath::asin, BEYOND_ONE);
            case "acos" -> of(name, Math::acos, ComplexMath::acos, BEYOND_ONE);
            case "atan" -> of(name, Math::atan, ComplexMath::atan);
            case "sinh" -> of(name, Math::sinh, ComplexMath::sinh);
            case "cosh" -> of(name, Math::cosh, ComplexMath::cosh);
            case "tanh" -> of(name, Math::tanh, ComplexMath::tanh);
            case "asinh" -> of(name, ComplexMath::asinhReal, ComplexMath::asinh);
            case "acosh" -> of(name, Trigonometry::acosh, ComplexMath::acosh, x -> x < 1);
            case "atanh" -> of(name, Trigonometry::atanh, ComplexMath::atanh, BEYOND_ONE);
            case "sec" -> of(name, x -> 1 / Math.cos(x), reciprocalOf(ComplexMath::cos));
            case "csc" -> of(name, x -> 1 / Math.sin(x), reciprocalOf(ComplexMath::sin));
            case "cot" -> of(name, x -> 1 / Math.tan(x), reciprocalOf(ComplexMath::tan));
            case "sech" -> of(name, x -> 1 / Math.cosh(x), reciprocalOf(ComplexMath::cosh));
            case "csch" -> of(name, x -> 1 / Math.sinh(x), reciprocalOf(ComplexMath::sinh));
            case "coth" -> of(name, x -> 1 / Math.tanh(x), reciprocalOf(ComplexMath::tanh));
            case "asec" -> of(name, x -> Math.acos(1 / x), ofReciprocal(ComplexMath::acos), WITHIN_ONE);
            case "acsc" -> of(name, x -> Math.asin(1 / x), ofReciprocal(ComplexMath::asin), WITHIN_ONE);
            case "acot" -> of(name, x -> Math.atan(1 / x), ofReciprocal(ComplexMath::atan));
            case "asech" -> of(name, x -> Trigonometry.acosh(1 / x), ofReciprocal(ComplexMath::acosh), x -> x < 0 || x > 1);
            case "acsch" -> of(name, x -> ComplexMath.asinhReal(1 / x), ofReciprocal(ComplexMath::asinh));
            case "acoth" -> of(name, x -> Trigonometry.atanh(1 / x), ofReciprocal(ComplexMath::atanh), WITHIN_ONE);
            case "sind" -> of(name, Trigonometry::sind, ofDegrees(ComplexMath::sin));
            case "cosd" -> of(name, Trigonometry::cosd, ofDegrees(ComplexMath::cos));
            case "tand" -> of(name, Trigonometry::tand, ofDegrees(ComplexMath::tan));
            case "secd" -> of(name, x -> 1 / Trigonometry.cosd(x), reciprocalOf(ofDegrees(ComplexMath::cos)));
            case "cscd" -> of(name, x -> 1 / Trigonometry.sind(x), reciprocalOf(ofDegrees(ComplexMath::sin)));
            case "cotd" -> of(name, x -> 1 / Trigonometry.tand(x), reciprocalOf(ofDegrees(ComplexMath::tan)));
            case "asind" -> of(name, x -> Trigonometry.toDegrees(Math.asin(x)), inDegrees(ComplexMath::asin), BEYOND_ONE);
            case "acosd" -> of(name, x -> Trigonometry.toDegrees(Math.acos(x)), inDegrees(ComplexMath::acos), BEYOND_ONE);
            case "atand" -> of(name, x -> Trigonometry.toDegrees(Math.atan(x)), inDegrees(ComplexMath::atan));
            case "asecd" -> of(name, x -> Trigonometry.toDegrees(Math.acos(1 / x)),
                    inDegrees(ofReciprocal(ComplexMath::acos)), WITHIN_ONE);
            case "acscd" -> of(name, x -> Trigonometry.toDegrees(Math.asin(1 / x)),
                    inDegrees(ofReciprocal(ComplexMath::asin)), WITHIN_ONE);
            case "acotd" -> of(name, x -> Trigonometry.toDegrees(Math.atan(1 / x)), inDegrees(ofReciprocal(ComplexMath::atan)));
            case "sinpi" -> of(name, Trigonometry::sinpi, scaled(Math.PI, ComplexMath::sin));
            case "cospi" -> of(name, Trigonometry::cospi, scaled(Math.PI, ComplexMath::cos));
            case "deg2rad" -> of(name, Trigonometry::toRadians, (re, im, out) -> {
                out[0] = Trigonometry.toRadians(re);
                out[1] = Trigonometry.toRadians(im);
            });
            case "rad2deg" -> of(name, Trigonometry::toDegrees, inDegrees((re, im, out) -> {
                out[0] = re;
                out[1] = im;
            }));
            case "sinc" -> of(name, Trigonometry::sinc, TrigonometryBuiltins::sinc);
            case "atan2" -> Elementwise.ofTwo(name, Math::atan2);
            case "atan2d" -> Elementwise.ofTwo(name, (y, x) -> Trigonometry.toDegrees(Math.atan2(y, x)));
            case "hypot" -> Builtin.of(name, 2, 2, (arguments, _) -> hypot(arguments));
            case "cart2pol" -> Builtin.of(name, 2, 3, 3, (arguments, _) -> cartesianToPolar(arguments));
            case "pol2cart" -> Builtin.of(name, 2, 3, 3, (arguments, _) -> polarToCartesian(arguments));
            case "cart2sph" -> Builtin.of(name, 3, 3, 3, (arguments, _) -> cartesianToSpherical(arguments));
            case "sph2cart" -> Builtin.of(name, 3, 3, 3, (arguments, _) -> sphericalToCartesian(arguments));
            default -> null;
        };
    }

    private static Builtin of(String name, DoubleUnaryOperator real, ComplexFunction complex) {
        return Elementwise.of(name, real, complex, NEVER);
    }

    private static Builtin of(String name, DoubleUnaryOperator real, ComplexFunction complex, DoublePredicate outside) {
        return Elementwise.of(name, real, complex, outside);
    }

    private static ComplexFunction reciprocalOf(ComplexFunction function) {
        return (re, im, out) -> {
            function.apply(re, im, out);
            ComplexMath.divide(1, 0, out[0], out[1], out);
        };
    }

    private static ComplexFunction ofReciprocal(ComplexFunction function) {
        return (re, im, out) -> {
            if (im == 0) {
                function.apply(1 / re, 0, out); // also of zero, whose complex quotient is not a number
                return;
            }
            ComplexMath.divide(1, 0, re, im, out);
            function.apply(out[0], out[1] + 0.0, out);
        };
    }

    private static ComplexFunction scaled(double factor, ComplexFunction function) {
        return (re, im, out) -> function.apply(factor * re, factor * im, out);
    }

    private static ComplexFunction ofDegrees(ComplexFunction function) {
        return scaled(Math.PI / 180, function);
    }

    private static ComplexFunction inDegrees(ComplexFunction function) {
        return (re, im, out) -> {
            function.apply(re, im, out);
            out[0] = Trigonometry.toDegrees(out[0]);
            out[1] = Trigonometry.toDegrees(out[1]);
        };
    }

    private static void sinc(double re, double im, double[] out) {
        if (im == 0) {
            out[0] = Trigonometry.sinc(re);
            out[1] = 0;
            return;
        }
        ComplexMath.sin(Math.PI * re, Math.PI * im, out);
        ComplexMath.divide(out[0], out[1], Math.PI * re, Math.PI * im, out);
    }

    private static Object hypot(Object[] arguments) {
        if (arguments[0] instanceof Double x && arguments[1] instanceof Double y) {
            return Math.hypot(x, y);
        }
        Numbers a = magnitude(Inputs.floats("hypot", arguments[0]));
        Numbers b = magnitude(Inputs.floats("hypot", arguments[1]));
        return Elementwise.apply("hypot", a, b, Inputs.common("hypot", a.kind(), b.kind()), Math::hypot);
    }

    private static Numbers magnitude(Numbers x) {
        if (!x.isComplex()) {
            return x;
        }
        double[] result = new double[x.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.hypot(x.re()[i], x.im()[i]);
        }
        return new Numbers(x.kind(), x.dims(), result, null);
    }

    // ---- coordinates ----

    private static Numbers coordinate(String function, Object value) {
        Numbers x = Inputs.floats(function, value);
        if (x.isComplex()) {
            throw Errors.of(function + ":ComplexUnsupported", function + ": complex inputs are not supported");
        }
        return x;
    }

    private static Object[] cartesianToPolar(Object[] arguments) {
        Numbers x = coordinate("cart2pol", arguments[0]);
        Numbers y = coordinate("cart2pol", arguments[1]);
        MatlabClass kind = Inputs.common("cart2pol", x.kind(), y.kind());
        Array angle = Elementwise.apply("cart2pol", y, x, kind, Math::atan2);
        Array radius = Elementwise.apply("cart2pol", x, y, kind, Math::hypot);
        return new Object[] {angle, radius, arguments.length > 2 ? arguments[2] : DoubleArray.empty()};
    }

    private static Object[] polarToCartesian(Object[] arguments) {
        Numbers angle = coordinate("pol2cart", arguments[0]);
        Numbers radius = coordinate("pol2cart", arguments[1]);
        MatlabClass kind = Inputs.common("pol2cart", angle.kind(), radius.kind());
        Array x = Elementwise.apply("pol2cart", angle, radius, kind, (t, r) -> r * Math.cos(t));
        Array y = Elementwise.apply("pol2cart", angle, radius, kind, (t, r) -> r * Math.sin(t));
        return new Object[] {x, y, arguments.length > 2 ? arguments[2] : DoubleArray.empty()};
    }

    private static Object[] cartesianToSpherical(Object[] arguments) {
        Numbers x = coordinate("cart2sph", arguments[0]);
        Numbers y = coordinate("cart2sph", arguments[1]);
        Numbers z = coordinate("cart2sph", arguments[2]);
        MatlabClass kind = Inputs.common("cart2sph", Inputs.common("cart2sph", x.kind(), y.kind()), z.kind());
        Numbers flat = Numbers.ofOrNull(Elementwise.apply("cart2sph", x, y, kind, Math::hypot));
        return new Object[] {Elementwise.apply("cart2sph", y, x, kind, Math::atan2),
            Elementwise.apply("cart2sph", z, flat, kind, Math::atan2), Elementwise.apply("cart2sph", flat, z, kind, Math::hypot)};
    }

    private static Object[] sphericalToCartesian(Object[] arguments) {
        Numbers azimuth = coordinate("sph2cart", arguments[0]);
        Numbers elevation = coordinate("sph2cart", arguments[1]);
        Numbers radius = coordinate("sph2cart", arguments[2]);
        MatlabClass kind = Inputs.common("sph2cart", Inputs.common("sph2cart", azimuth.kind(), elevation.kind()), radius.kind());
        Numbers flat = Numbers.ofOrNull(Elementwise.apply("sph2cart", radius, elevation, kind, (r, e) -> r * Math.cos(e)));
        return new Object[] {Elementwise.apply("sph2cart", flat, azimuth, kind, (f, a) -> f * Math.cos(a)),
            Elementwise.apply("sph2cart", flat, azimuth, kind, (f, a) -> f * Math.sin(a)),
            Elementwise.apply("sph2cart", radius, elevation, kind, (r, e) -> r * Math.sin(e))};
    }
}
