package dev.fermata.matlab.session;

import dev.fermata.runtime.session.Session;
import java.util.Map;

/**
 * How identifiers of errors are written. The runtime raises {@code RunMat:...}; a program may be run so that it sees MATLAB's
 * own, or another prefix.
 */
public final class Identifiers {
    private static final String OWN = "RunMat:";
    private static final String MATLAB = "MATLAB:";

    /** MATLAB's identifiers of errors of the core, without prefixes; where they are the same nothing is said. */
    private static final Map<String, String> CORE = Map.ofEntries(
            Map.entry("UndefinedVariable", "UndefinedFunction"),
            Map.entry("OutOfMemory", "nomem"),
            Map.entry("IndexOutOfBounds", "badsubscript"),
            Map.entry("CellIndexOutOfBounds", "badsubscript"),
            Map.entry("UnsupportedIndexType", "badsubscript"),
            Map.entry("UndefinedField", "nonExistentField"),
            Map.entry("DotIndexingOnNonStruct", "structRefFromNonStruct"),
            Map.entry("DotAssignmentOnNonStruct", "scalarStructureRequiredForThisAssignment"),
            Map.entry("CellIndexingOnNonCell", "cellRefFromNonCell"),
            Map.entry("CellAssignmentOnNonCell", "cellAssToNonCell"),
            Map.entry("NotEnoughInputs", "minrhs"),
            Map.entry("NotEnoughOutputs", "unassignedOutputs"),
            Map.entry("deal:CountMismatch", "deal:narginNargoutMismatch"),
            Map.entry("NanToLogical", "nologicalnan"),
            Map.entry("RecursionLimit", "lang:StackOverflow"),
            Map.entry("containers.Map:MissingKey", "Containers:Map:NoKey"),
            Map.entry("ArgumentValidationSize", "validation:IncompatibleSize"),
            Map.entry("ArgumentValidationClass", "validation:UnableToConvert"),
            Map.entry("MethodPrivate", "class:MethodRestricted"),
            Map.entry("AbstractMethodMissing", "class:abstract"),
            Map.entry("UndefinedProperty", "noSuchMethodOrField"),
            Map.entry("FevalFunctionValueUnsupported", "feval:argMustBeStringOrHandle"),
            Map.entry("mtimes:SizeMismatch", "innerdim"),
            Map.entry("mldivide:SizeMismatch", "dimagree"),
            Map.entry("mrdivide:SizeMismatch", "dimagree"),
            Map.entry("mpower:InvalidInput", "square"),
            Map.entry("inv:InvalidInput", "square"),
            Map.entry("det:InvalidInput", "square"),
            Map.entry("chol:InvalidInput", "posdef"),
            Map.entry("horzcat:SizeMismatch", "catenate:dimensionMismatch"),
            Map.entry("vertcat:SizeMismatch", "catenate:dimensionMismatch"),
            Map.entry("cat:SizeMismatch", "catenate:dimensionMismatch"));

    private final boolean isMatlab;
    private final String namespace;

    /** As the runtime raises them. */
    public Identifiers() {
        this(false, "");
    }

    /**
     * @param isMatlab  whether MATLAB's own are used
     * @param namespace the prefix that is used instead; empty for none
     */
    public Identifiers(boolean isMatlab, String namespace) {
        this.isMatlab = isMatlab;
        this.namespace = namespace;
    }

    /** The running program's. */
    public static Identifiers current() {
        return Session.currentOrNull() == null ? new Identifiers() : MatlabSession.current().state(Identifiers.class, Identifiers::new);
    }

    /** An identifier that the runtime has raised, as the program sees it. */
    public String raised(String identifier, String message) {
        if (!identifier.startsWith(OWN) || !isMatlab && namespace.isEmpty()) {
            return identifier;
        }
        String detail = identifier.substring(OWN.length());
        return prefix() + (isMatlab ? matlab(detail, message) : detail);
    }

    /** An identifier in a report: whatever its prefix was, it gets the active one. */
    public String reported(String identifier, String message) {
        String own = raised(identifier, message);
        int colon = own.indexOf(':');
        return colon < 0 ? own : prefix() + own.substring(colon + 1);
    }

    private String prefix() {
        return namespace.isEmpty() ? isMatlab ? MATLAB : OWN : namespace + ":";
    }

    private static String matlab(String detail, String message) {
        String known = CORE.get(detail);
        if (known != null) {
            return message.startsWith("Matrix index is out of range for deletion") ? "subsdeldimmismatch" : known;
        }
        return switch (detail) {
            case "ShapeMismatch" -> shape(message);
            case "PropertyPrivateAccess" -> message.contains("to set") ? "class:SetProhibited" : "class:GetProhibited";
            case "ArgumentValidationFunction" -> "validators:" + validator(message);
            default -> detail.endsWith(":SizeMismatch") && message.startsWith("Arrays have incompatible sizes") ? "sizeDimensionsMustMatch"
                    : detail.endsWith(":TypeMismatch") && message.startsWith("Integers can only be combined") ? "mixedClasses" : detail;
        };
    }

    private static String shape(String message) {
        if (message.contains("different number of elements")) {
            return "matrix:singleSubscriptNumelMismatch";
        }
        return message.startsWith("A null assignment") ? "subsdeldimmismatch"
                : message.startsWith("Attempt to grow") ? "badsubscript" : "subsassigndimmismatch";
    }

    /** The validator that a message is of. */
    private static String validator(String message) {
        String text = message.substring(message.indexOf("Value must") + 1);
        for (Map.Entry<String, String> each : VALIDATORS.entrySet()) {
            if (text.contains(each.getKey())) {
                return each.getValue();
            }
        }
        return "mustBeValid";
    }

    private static final Map<String, String> VALIDATORS = Map.ofEntries(
            Map.entry("must be positive", "mustBePositive"), Map.entry("must be nonnegative", "mustBeNonnegative"),
            Map.entry("must be negative", "mustBeNegative"), Map.entry("must not be zero", "mustBeNonzero"),
            Map.entry("must be finite", "mustBeFinite"), Map.entry("must not be NaN", "mustBeNonNan"),
            Map.entry("must be real", "mustBeReal"), Map.entry("must be integer", "mustBeInteger"),
            Map.entry("must be numeric", "mustBeNumeric"), Map.entry("must not be empty", "mustBeNonempty"),
            Map.entry("must be a character vector or string scalar", "mustBeTextScalar"),
            Map.entry("must be a member of", "mustBeMember"), Map.entry("must be text", "mustBeText"));
}
