package dev.fermata.matlab.validation;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.validation.ParserValue.Input;
import dev.fermata.matlab.validation.ParserValue.Kind;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;

/** {@code inputParser} and the declarations of its inputs. */
public final class ParserBuiltins {
    static final String NAMES = "inputParser addRequired addOptional addParameter addParamValue addSwitch";

    private ParserBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "inputParser" -> Builtin.of(name, 0, 0, (_, _) -> new ParserValue());
            case "addRequired" -> Builtin.of(name, 2, 3, 1, (in, n) -> add(name, Kind.REQUIRED, in, 2, n));
            case "addOptional" -> Builtin.of(name, 3, 4, 1, (in, n) -> add(name, Kind.OPTIONAL, in, 3, n));
            case "addParameter", "addParamValue" -> Builtin.of(name, 3, Builtin.ANY, 1, (in, n) -> add(name, Kind.PARAMETER, in, 3, n));
            case "addSwitch" -> Builtin.of(name, 2, 2, 1, (in, n) -> add(name, Kind.SWITCH, in, 2, n));
            case "__parser_begin" -> Builtin.of(name, 1, 1, 5, ParserBuiltins::begin);
            case "__parser_set" -> Builtin.of(name, 3, 3, 0, (in, _) -> {
                parser(name, in[0]).set(Values.textOrNull(in[1]), in[2]);
                return null;
            });
            case "__parser_unmatched" -> Builtin.of(name, 3, 3, 0, (in, _) -> {
                parser(name, in[0]).setUnmatched(Values.textOrNull(in[1]), in[2]);
                return null;
            });
            case "__parser_match" -> Builtin.of(name, 2, 2, 3, ParserBuiltins::match);
            case "__parser_end" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                parser(name, in[0]).end();
                return null;
            });
            case "__is_parser" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof ParserValue);
            default -> null;
        };
    }

    private static ParserValue parser(String function, Object value) {
        if (value instanceof ParserValue parser) {
            return parser;
        }
        throw Errors.of("UndefinedFunction", "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
    }

    private static Object add(String function, Kind kind, Object[] in, int validatorAt, int nargout) {
        ParserValue parser = parser(function, in[0]);
        String name = Values.textOrNull(in[1]);
        if (name == null || !name.matches("[A-Za-z]\\w*")) {
            throw Errors.of("inputParser:InvalidParameterName", "Parameter name must be a valid variable name.");
        }
        FunctionHandle validator = null;
        if (kind != Kind.SWITCH && in.length > validatorAt && in[validatorAt] instanceof FunctionHandle handle) {
            validator = handle;
        } else if (kind != Kind.SWITCH && in.length > validatorAt && !"PartialMatchPriority".equalsIgnoreCase(Values.textOrNull(in[validatorAt]))) {
            throw Errors.of("inputParser:InvalidParser", "Validator must be a function handle.");
        }
        Object initial = kind == Kind.REQUIRED ? null : kind == Kind.SWITCH ? Boolean.FALSE : Values.share(in[2]);
        parser.add(new Input(kind, name, initial, validator));
        return nargout > 0 ? parser : null;
    }

    /** Results: the required and optional inputs as cells of names and of validators, whether structs are expanded. */
    private static Object begin(Object[] in, int nargout) {
        ParserValue parser = parser("parse", in[0]);
        parser.begin();
        return new Object[] {names(parser, Kind.REQUIRED), validators(parser, Kind.REQUIRED), names(parser, Kind.OPTIONAL),
            validators(parser, Kind.OPTIONAL), parser.expandsStructs()};
    }

    private static CellArray names(ParserValue parser, Kind kind) {
        return CellArray.row(parser.inputs().stream().filter(each -> each.kind() == kind).map(each -> (Object) CharArray.of(each.name())).toArray());
    }

    private static CellArray validators(ParserValue parser, Kind kind) {
        return CellArray.row(parser.inputs().stream().filter(each -> each.kind() == kind).map(ParserBuiltins::validator).toArray());
    }

    /** The validator, or a cell for none. */
    private static Object validator(Input input) {
        return input.validator() == null ? new CellArray(new int[] {0, 0}) : input.validator();
    }

    /** Results: the full name, the validator, and whether it is a switch. The name is empty when unmatched inputs are kept. */
    private static Object match(Object[] in, int nargout) {
        ParserValue parser = parser("parse", in[0]);
        String name = Values.textOrNull(in[1]);
        Input input = parser.match(name);
        if (input == null) {
            if (parser.keepsUnmatched()) {
                return new Object[] {CharArray.of(""), new CellArray(new int[] {0, 0}), false};
            }
            throw Errors.of("InputParser:UnmatchedParameter", "'" + name + "' is not a recognized parameter. For a list of valid name-value pair "
                    + "arguments, see the documentation for this function.");
        }
        return new Object[] {CharArray.of(input.name()), validator(input), input.kind() == Kind.SWITCH};
    }

}
