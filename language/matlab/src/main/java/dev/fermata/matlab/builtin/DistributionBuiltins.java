package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Distributions;
import dev.fermata.matlab.numeric.Distributions.Family;
import dev.fermata.matlab.numeric.Distributions.Function;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import java.util.Arrays;

/** Probability distributions: densities ending in pdf, cumulative ones in cdf, inverses in inv; and by name. */
public final class DistributionBuiltins {
    static final String NAMES = "normpdf normcdf norminv lognpdf logncdf logninv tpdf tcdf tinv chi2pdf chi2cdf chi2inv gampdf gamcdf "
            + "gaminv exppdf expcdf expinv wblpdf wblcdf wblinv unifpdf unifcdf unifinv betapdf betacdf betainv fpdf fcdf finv binopdf "
            + "binocdf binoinv poisspdf poisscdf poissinv geopdf geocdf geoinv raylpdf raylcdf raylinv evpdf evcdf evinv gevpdf gevcdf gevinv "
            + "gppdf gpcdf gpinv unidpdf unidcdf unidinv nbinpdf nbincdf nbininv hygepdf hygecdf hygeinv pdf cdf icdf";

    private DistributionBuiltins() {
    }

    public static Builtin find(String name) {
        switch (name) {
            case "pdf", "cdf", "icdf" -> {
                return Builtin.of(name, 2, 6, (arguments, _) -> named(name, arguments));
            }
            default -> {
                if (name.length() < 4) {
                    return null;
                }
                String ending = name.substring(name.length() - 3);
                if (!ending.equals("pdf") && !ending.equals("cdf") && !ending.equals("inv")
                        || !Arrays.asList(NAMES.split(" ")).contains(name)) {
                    return null;
                }
                Family family = Distributions.family(name.substring(0, name.length() - 3));
                return Builtin.of(name, 1, family.parameters() + 3, (arguments, _) ->
                        evaluated(name, family, ending, arguments));
            }
        }
    }

    private static Object named(String name, Object[] arguments) {
        String distribution = Inputs.option(arguments[0]);
        Family family = distribution == null ? null : Distributions.family(distribution);
        if (family == null) {
            throw Inputs.badArgument(name, "Unrecognized distribution name.");
        }
        return evaluated(name, family, name.equals("icdf") ? "inv" : name, Inputs.from(arguments, 1));
    }

    private static Object evaluated(String name, Family family, String kind, Object[] given) {
        Object[] arguments = given;
        Function function = kind.equals("pdf") ? family.density() : kind.equals("cdf") ? family.cumulative() : family.inverse();
        if (arguments.length > 1 && Inputs.isOption(arguments[arguments.length - 1], "upper")) {
            if (!kind.equals("cdf")) {
                throw Inputs.badArgument(name, "Only distribution functions have an 'upper' tail.");
            }
            function = family.upper();
            arguments = Arrays.copyOf(arguments, arguments.length - 1);
        }
        Numbers x = Inputs.real(name, arguments[0]);
        Numbers[] parameters = new Numbers[family.parameters()];
        int[] dims = x.dims();
        boolean single = x.kind() == MatlabClass.SINGLE;
        for (int i = 0; i < parameters.length; i++) {
            if (i + 1 < arguments.length) {
                parameters[i] = Inputs.real(name, arguments[i + 1]);
            } else if (i < family.defaults().length && !Double.isNaN(family.defaults()[i])) {
                parameters[i] = Numbers.ofOrNull(family.defaults()[i]);
            } else {
                throw Errors.notEnoughInputs();
            }
            single |= parameters[i].kind() == MatlabClass.SINGLE;
            if (!parameters[i].isScalar()) {
                if (Dims.count(dims) != 1 && !Arrays.equals(dims, parameters[i].dims())) {
                    throw Inputs.badArgument(name, "Non-scalar arguments must match in size.");
                }
                dims = parameters[i].dims();
            }
        }
        double[] out = new double[Dims.count(dims)];
        double[] p = new double[parameters.length];
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k < p.length; k++) {
                p[k] = parameters[k].re()[parameters[k].isScalar() ? 0 : i];
            }
            double at = x.re()[x.isScalar() ? 0 : i];
            out[i] = Double.isNaN(at) || kind.equals("inv") && !(at >= 0 && at <= 1) ? Double.NaN : function.at(at, p);
        }
        return Numbers.array(single ? MatlabClass.SINGLE : MatlabClass.DOUBLE, dims, out);
    }
}
