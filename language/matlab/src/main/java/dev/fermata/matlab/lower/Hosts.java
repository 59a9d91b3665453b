package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.matlab.function.BuiltinCalls;
import dev.fermata.matlab.function.CallContext;
import dev.fermata.matlab.function.Capture;
import dev.fermata.matlab.function.Chains;
import dev.fermata.matlab.function.Cleanups;
import dev.fermata.matlab.function.Contents;
import dev.fermata.matlab.function.Exceptions;
import dev.fermata.matlab.function.Handles;
import dev.fermata.matlab.function.Lists;
import dev.fermata.matlab.function.Literals;
import dev.fermata.matlab.function.LoopColumns;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.function.Positions;
import dev.fermata.matlab.function.Results;
import dev.fermata.matlab.function.ScriptFolder;
import dev.fermata.matlab.function.Show;
import dev.fermata.matlab.function.Validation;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.function.WorkspaceFunctions;
import dev.fermata.matlab.object.ClassType;
import dev.fermata.matlab.object.Dispatch;
import dev.fermata.matlab.object.Escapes;
import dev.fermata.matlab.object.Objects;
import dev.fermata.matlab.object.PlainIndexing;
import dev.fermata.matlab.object.SwitchObjects;
import dev.fermata.matlab.operation.Appending;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Deleting;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.SwitchMatch;
import dev.fermata.matlab.task.TaskCalls;

/** The Java methods that generated code calls by name. */
final class Hosts {
    private static final Class<?> OBJECT = Object.class;
    private static final Class<?> LIST = Object[].class;
    private static final Class<?> LONG = long.class;
    private static final Class<?> DOUBLE = double.class;
    private static final Class<?> BOOLEAN = boolean.class;

    // Lists of arguments and results.
    static final HostMethod PACK = list("pack");
    static final HostMethod PACK_SHARED = list("flatShared");
    static final HostMethod FLAT = list("flat");
    static final HostMethod FLAT_SHARED = list("flatShared");
    static final HostMethod FIRST = lists("first", OBJECT, OBJECT);
    static final HostMethod SINGLE = lists("single", OBJECT, OBJECT);
    static final HostMethod FIRST_CONTENT = lists("firstContent", OBJECT, OBJECT, OBJECT);
    static final HostMethod FIRST_LISTED = lists("firstListed", OBJECT, OBJECT);
    static final HostMethod AT_MOST_RESULTS = lists("atMostResults", void.class, OBJECT, LONG);
    static final HostMethod AT = lists("at", OBJECT, OBJECT, LONG);
    static final HostMethod RESULTS_OF = lists("resultsOf", OBJECT, OBJECT, LONG);
    static final HostMethod REST = lists("rest", OBJECT, OBJECT, LONG);
    static final HostMethod COUNT = lists("count", LONG, OBJECT);
    static final HostMethod AT_MOST = lists("atMost", void.class, OBJECT, LONG);
    static final HostMethod GIVEN = lists("given", DOUBLE, OBJECT, BOOLEAN);
    static final HostMethod RESULTS = lists("results", OBJECT, OBJECT, DOUBLE, BOOLEAN, OBJECT, OBJECT);
    static final HostMethod FIRST_OF_VARARGOUT = lists("firstOfVarargout", OBJECT, OBJECT);
    static final HostMethod UNASSIGNED_OUTPUT = lists("unassignedOutput", Throwable.class, String.class);
    static final HostMethod NO_VALUE = lists("noValue", Throwable.class, String.class);
    static final HostMethod UNDEFINED_NAME = lists("undefinedName", Throwable.class, String.class);
    static final HostMethod CLEARED_NAME = lists("clearedName", Throwable.class, String.class);
    static final HostMethod MISSING_PARAMETER = lists("missingParameter", Throwable.class, String.class);

    // Calls of builtins.
    static final HostMethod BUILTIN_ONE = HostMethod.of(BuiltinCalls.class, "one", OBJECT, OBJECT, LONG, OBJECT);
    static final HostMethod CHAIN_CALL = HostMethod.of(Chains.class, "call", Object.class, Object.class, Object.class);
    static final HostMethod BUILTIN_MANY = HostMethod.of(BuiltinCalls.class, "many", OBJECT, OBJECT, LONG, OBJECT);
    static final HostMethod BUILTIN_ONE_WAITING = HostMethod.suspending(BuiltinCalls.class, "one", OBJECT, OBJECT, LONG, OBJECT);
    static final HostMethod BUILTIN_MANY_WAITING = HostMethod.suspending(BuiltinCalls.class, "many", OBJECT, OBJECT, LONG, OBJECT);

    // Results and counts.
    static final HostMethod IS_UNDEFINED = results("isUndefined", BOOLEAN, OBJECT);
    static final HostMethod IS_DEFINED = results("isDefined", BOOLEAN, OBJECT);
    static final HostMethod WAITED = results("waited", OBJECT, OBJECT);
    static final HostMethod WANTED = results("wanted", DOUBLE, OBJECT);
    static final HostMethod TO_DOUBLE = results("toDouble", DOUBLE, LONG);
    static final HostMethod TO_LONG = results("toLong", LONG, OBJECT);
    static final HostMethod SEVERAL = results("several", BOOLEAN, OBJECT);
    static final HostMethod GENERAL_RESULT = results("general", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod COUNT_OF = results("countOf", LONG, OBJECT);
    static final HostMethod ALL_OF = results("allOf", OBJECT, OBJECT, LONG);
    static final HostMethod AS_RESULTS = results("asResults", OBJECT, OBJECT, LONG);
    static final HostMethod EXACTLY = results("exactly", OBJECT, OBJECT, LONG);
    static final HostMethod SLICE = results("slice", OBJECT, OBJECT, LONG, LONG);
    static final HostMethod LESS = results("less", BOOLEAN, LONG, LONG);
    static final HostMethod NEXT = results("next", LONG, LONG);
    static final HostMethod ADD = results("add", LONG, LONG, LONG);
    static final HostMethod NARGINCHK = results("narginchk", OBJECT, DOUBLE, OBJECT, OBJECT);
    static final HostMethod NARGOUTCHK = results("nargoutchk", OBJECT, DOUBLE, OBJECT, OBJECT);
    static final HostMethod NOT_ENOUGH_INPUTS = results("notEnoughInputs", void.class);
    static final HostMethod WANTED_OF = results("wantedOf", LONG, OBJECT);
    static final HostMethod CELL_LIST = results("cellList", OBJECT, OBJECT);
    static final HostMethod RESULTS_AS_CELL = results("asCell", OBJECT, OBJECT);
    static final HostMethod RAISE = results("raise", OBJECT, OBJECT, OBJECT);


    // Handles.
    static final HostMethod IS_METHOD = HostMethod.of(Handles.class, "isMethod", BOOLEAN, OBJECT);
    static final HostMethod ANONYMOUS = HostMethod.of(Handles.class, "anonymous", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod AWAITING_BLOCK = HostMethod.of(Handles.class, "awaitingBlock", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod PLAIN_HANDLES = HostMethod.of(Handles.class, "plainHandles", OBJECT, OBJECT);
    static final HostMethod PLAIN_CALLEE = HostMethod.of(Handles.class, "plainCallee", OBJECT, OBJECT);
    static final HostMethod NAMED = HostMethod.of(Handles.class, "named", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod FIND_FUNCTION = HostMethod.of(Handles.class, "find", OBJECT, OBJECT);
    static final HostMethod FIND_NAME = HostMethod.of(Handles.class, "findName", OBJECT, OBJECT, OBJECT);
    static final HostMethod ENTER_FOLDER = HostMethod.of(ScriptFolder.class, "enter", OBJECT, OBJECT);
    static final HostMethod LEAVE_FOLDER = HostMethod.of(ScriptFolder.class, "leave", OBJECT, OBJECT, OBJECT);
    static final HostMethod FIND_QUALIFIED = HostMethod.of(Handles.class, "findQualified", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod FEVAL_TARGET = HostMethod.of(Handles.class, "fevalTarget", OBJECT, OBJECT);
    static final HostMethod TAIL = HostMethod.of(Handles.class, "tail", OBJECT, OBJECT);
    static final HostMethod OVERLOAD = HostMethod.of(Handles.class, "overload", OBJECT, OBJECT, OBJECT);

    // Showing results.
    static final HostMethod ECHO = HostMethod.suspending(Show.class, "echo", void.class, OBJECT, OBJECT);
    static final HostMethod SHOW_ALL_BUT_LAST = HostMethod.suspending(Show.class, "allButLast", OBJECT, OBJECT, BOOLEAN);
    static final HostMethod BEGIN_CAPTURE = HostMethod.of(Capture.class, "begin", OBJECT);
    static final HostMethod END_CAPTURE = HostMethod.of(Capture.class, "end", OBJECT, OBJECT);

    // Indexing and assigning.
    static final HostMethod INDEX_LIST = HostMethod.of(Indexing.class, "index", OBJECT, OBJECT, LIST);
    static final HostMethod END_OF = HostMethod.of(Indexing.class, "endOf", DOUBLE, OBJECT, int.class, int.class);
    static final HostMethod ASSIGN_LIST = HostMethod.of(Assigning.class, "assign", OBJECT, OBJECT, OBJECT, LIST);
    static final HostMethod DELETE = HostMethod.of(Deleting.class, "delete", OBJECT, OBJECT, LIST);
    static final HostMethod CELL_CONTENTS = contents("contents", OBJECT, OBJECT, OBJECT);
    static final HostMethod CELL_CONTENT = contents("content", OBJECT, OBJECT, OBJECT);
    static final HostMethod FIELD = members("field", OBJECT, OBJECT, OBJECT);
    static final HostMethod FIELD_OR_METHOD = members("fieldOrMethod", OBJECT, OBJECT, OBJECT);
    static final HostMethod MEMBER = members("member", OBJECT, OBJECT, OBJECT);
    static final HostMethod FIELD_NAME = members("fieldName", OBJECT, OBJECT);
    static final HostMethod HAS_FIELD = members("hasField", BOOLEAN, OBJECT, OBJECT);
    static final HostMethod TAKE_FIELD = members("takeField", OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_FIELD = members("setField", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_FIELD_OF_ALL = members("setFieldOfAll", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod TAKE_ELEMENT_FIELD = members("takeElementField", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_ELEMENT_FIELD = members("setElementField", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_ELEMENT_FIELDS = members("setElementFields", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod TAKE_CONTENT = contents("takeContent", OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_CONTENT = contents("setContent", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_CONTENTS = contents("setContents", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod TAKE_ELEMENTS = members("takeElements", OBJECT, OBJECT, OBJECT);
    static final HostMethod PLACE_COUNT = contents("placeCount", LONG, OBJECT, OBJECT);
    static final HostMethod STRUCT_COUNT = members("structCount", LONG, OBJECT);

    // Literals and ranges.
    static final HostMethod MATRIX = literals("matrix", OBJECT, LIST);
    static final HostMethod APPEND_COLUMNS = HostMethod.of(Appending.class, "columns", OBJECT, OBJECT, OBJECT);
    static final HostMethod APPEND_ROWS = HostMethod.of(Appending.class, "rows", OBJECT, OBJECT, OBJECT);
    static final HostMethod ROW = HostMethod.of(Concatenation.class, "horzcat", OBJECT, LIST);
    static final HostMethod COLUMN_OF = literals("columnOf", OBJECT, OBJECT);
    static final HostMethod ROW_OF = literals("rowOf", OBJECT, OBJECT);
    static final HostMethod CELL_MATRIX = literals("cellMatrix", OBJECT, LIST);
    static final HostMethod COLUMN_CELL = literals("columnCell", OBJECT, OBJECT);
    static final HostMethod STRUCT_LITERAL = literals("structLiteral", OBJECT, LIST);
    static final HostMethod OBJECT_LITERAL = literals("objectLiteral", OBJECT, LIST);
    static final HostMethod RANGE2 = HostMethod.of(Operators.class, "colon", OBJECT, OBJECT, OBJECT);
    static final HostMethod RANGE3 = HostMethod.of(Operators.class, "colon", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SWITCH_MATCHES = HostMethod.of(SwitchMatch.class, "matches", BOOLEAN, OBJECT, OBJECT);
    static final HostMethod SWITCH_ON_OBJECTS = HostMethod.of(SwitchObjects.class, "involved", BOOLEAN, OBJECT, OBJECT);
    static final HostMethod COLUMNS = HostMethod.of(LoopColumns.class, "of", OBJECT, OBJECT);
    static final HostMethod COLUMN_COUNT = HostMethod.of(LoopColumns.class, "count", LONG, OBJECT);
    static final HostMethod COLUMN = HostMethod.of(LoopColumns.class, "column", OBJECT, OBJECT, LONG);

    // Workspaces.
    static final HostMethod IS_IN_WORKSPACE = HostMethod.of(Workspace.class, "has", BOOLEAN, OBJECT, OBJECT);
    static final HostMethod NEW_WORKSPACE = HostMethod.of(Workspace.class, "make", OBJECT);
    static final HostMethod BASE_WORKSPACE = HostMethod.of(Workspace.class, "baseObject", OBJECT);
    static final HostMethod WORKSPACE_CELL = HostMethod.of(Workspace.class, "cell", OBJECT, OBJECT, OBJECT);
    static final HostMethod WORKSPACE_CELL_OF = HostMethod.of(Workspace.class, "cellOf", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod BIND_CELL = HostMethod.of(Workspace.class, "bind", void.class, OBJECT, OBJECT, OBJECT);
    static final HostMethod GLOBAL_CELL = HostMethod.of(Workspace.Globals.class, "cell", OBJECT, OBJECT);
    static final HostMethod PERSISTENT_CELL = HostMethod.of(Workspace.Persistents.class, "cell", OBJECT, OBJECT, OBJECT);
    static final HostMethod CLEAR_PERSISTENTS = HostMethod.of(Workspace.Persistents.class, "clearOf", void.class, OBJECT);
    static final HostMethod IS_FRESH = HostMethod.of(Workspace.Persistents.class, "isFresh", BOOLEAN, OBJECT);
    static final HostMethod GIVE_CONTEXT = HostMethod.of(CallContext.class, "give", void.class, OBJECT, OBJECT);
    static final HostMethod TAKE_CONTEXT = HostMethod.of(CallContext.class, "take", OBJECT, OBJECT);
    static final HostMethod CONTEXT_WORKSPACE = HostMethod.of(CallContext.class, "workspace", OBJECT, OBJECT);
    static final HostMethod INPUT_NAME = HostMethod.of(CallContext.class, "inputName", OBJECT, OBJECT, OBJECT);
    static final HostMethod IS_ARG_OUT = HostMethod.of(CallContext.class, "isWanted", OBJECT, OBJECT, OBJECT, DOUBLE);
    static final HostMethod WITH_WORKSPACE = HostMethod.of(WorkspaceFunctions.class, "arguments", OBJECT, OBJECT, OBJECT, OBJECT);

    // onCleanup.
    static final HostMethod IS_CLEANUP = HostMethod.of(Cleanups.class, "isCleanup", BOOLEAN, OBJECT);
    static final HostMethod CLEANUPS_AT_END = HostMethod.of(Cleanups.class, "atEnd", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT, BOOLEAN);
    static final HostMethod CLEANUPS_HELD = HostMethod.of(Cleanups.class, "held", OBJECT, OBJECT, OBJECT);
    static final HostMethod CLEANUPS_LOST = HostMethod.of(Cleanups.class, "lost", OBJECT, OBJECT, OBJECT);
    static final HostMethod CLEANUP_RELEASED = HostMethod.of(Cleanups.class, "released", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod ESCAPES = HostMethod.of(Escapes.class, "marked", OBJECT, OBJECT);

    // Arguments blocks.
    static final HostMethod VALIDATED = HostMethod.of(Validation.class, "validated", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod IS_OF_CLASS = HostMethod.of(Validation.class, "isOfClass", BOOLEAN, OBJECT, OBJECT);
    static final HostMethod OPTIONS = HostMethod.of(Validation.class, "options", OBJECT, OBJECT, OBJECT);
    static final HostMethod INVALID_ARGUMENT = HostMethod.of(Exceptions.class, "invalidArgument", OBJECT, OBJECT, OBJECT);

    // Tasks.
    static final HostMethod NEW_TASK = HostMethod.of(TaskCalls.class, "ofHandle", OBJECT, OBJECT);
    static final HostMethod NEW_CALL_TASK = HostMethod.of(TaskCalls.class, "ofCall", OBJECT, OBJECT, OBJECT, OBJECT, LONG);
    static final HostMethod SPAWN = HostMethod.of(TaskCalls.class, "spawn", OBJECT, OBJECT);
    static final HostMethod ASYNC = HostMethod.of(TaskCalls.class, "async", OBJECT, OBJECT);
    static final HostMethod HAND_OVER = HostMethod.of(TaskCalls.class, "handedOver", OBJECT, OBJECT);
    static final HostMethod CHECK_AWAIT = HostMethod.of(TaskCalls.class, "checkContext", void.class, OBJECT);
    static final HostMethod MAKE_ROOM = HostMethod.suspending(TaskCalls.class, "makeRoom", void.class);
    static final HostMethod START_TASK = HostMethod.suspending(TaskCalls.class, "start", OBJECT, OBJECT, LONG);
    static final HostMethod TASK_PROMISE = HostMethod.of(TaskCalls.class, "promise", OBJECT, OBJECT);
    static final HostMethod TASK_RESULTS = HostMethod.of(TaskCalls.class, "results", OBJECT, OBJECT, LONG);

    // Objects.
    static final HostMethod IS_OBJECT = objects("isObject", BOOLEAN, OBJECT);
    static final HostMethod OPERATOR_METHOD = objects("operatorMethod", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod ANY_OBJECT = objects("anyObject", BOOLEAN, LIST);
    static final HostMethod JOINER = objects("joiner", OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_LISTED = objects("listed", OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_ELEMENT = objects("element", OBJECT, OBJECT, OBJECT);
    static final HostMethod LEAVES_GAPS = objects("leavesGaps", BOOLEAN, OBJECT, OBJECT, OBJECT);
    static final HostMethod CONSTRUCTOR_OF = objects("constructorOf", OBJECT, OBJECT);
    static final HostMethod ASSIGN_MODELLED = objects("assignModelled", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod EMPTY_OBJECTS = objects("empty", OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_FIELD = objects("field", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_MEMBER = objects("member", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod IS_OWN_GETTER = objects("isOwnGetter", BOOLEAN, OBJECT);
    static final HostMethod IS_GETTER = objects("isGetter", BOOLEAN, OBJECT, OBJECT);
    static final HostMethod OBJECT_TAKE_FIELD = objects("takeField", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_OVERLOAD = objects("overload", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_COLON = objects("colon", OBJECT, LIST);
    static final HostMethod SUBSINDEX = objects("subsindex", OBJECT, OBJECT, OBJECT);
    static final HostMethod WITH_UNDERLYING = objects("withUnderlying", OBJECT, OBJECT, OBJECT);
    static final HostMethod MEMBER_OF = objects("memberOf", OBJECT, OBJECT, OBJECT);
    static final HostMethod COPIED = objects("copied", OBJECT, OBJECT);
    static final HostMethod ABORTS_SET = objects("abortsSet", BOOLEAN, OBJECT, OBJECT, OBJECT);
    static final HostMethod IS_WATCHED = objects("isWatched", BOOLEAN, OBJECT, OBJECT, OBJECT);
    static final HostMethod TEXT = objects("text", OBJECT, OBJECT);
    static final HostMethod FIND_NAME_OR_METHOD = objects("findName", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SUBSREF_OUTPUTS = objects("subsrefOutputs", LONG, OBJECT, OBJECT);
    static final HostMethod DISPATCH = HostMethod.of(Dispatch.class, "of", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_PLAIN = objects("setPlain", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod EVERY_PLACE = objects("everyPlace", OBJECT, OBJECT);
    static final HostMethod PLACES = HostMethod.of(Positions.class, "places", OBJECT, OBJECT, OBJECT);
    static final HostMethod CHECKER = objects("checker", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod DEFAULT_VALUE = HostMethod.of(Validation.class, "defaultValue", OBJECT, OBJECT, OBJECT);
    static final HostMethod SETTER = objects("setter", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod OBJECT_SET_FIELD = objects("setField", OBJECT, OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod OR_ELSE = objects("orElse", OBJECT, OBJECT, OBJECT);
    static final HostMethod FIND_METHOD = objects("method", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod INDEXER = objects("indexer", OBJECT, OBJECT, OBJECT, OBJECT);
    static final HostMethod SUBSCRIPTS = objects("subscripts", OBJECT, LIST);
    static final HostMethod BUILTIN_OF = HostMethod.of(PlainIndexing.class, "builtin", OBJECT, OBJECT);
    static final HostMethod PREPEND = objects("prepend", OBJECT, OBJECT, OBJECT);
    static final HostMethod CLASS_BEGIN = type("begin", BOOLEAN, OBJECT);
    static final HostMethod CLASS_DEFAULT = type("setDefault", void.class, OBJECT, OBJECT, OBJECT);
    static final HostMethod CLASS_SET_MEMBER = type("setMember", void.class, OBJECT, OBJECT, OBJECT);
    static final HostMethod NEW_OBJECT = type("newObject", OBJECT, OBJECT);
    static final HostMethod CLASS_VALUE = type("classValue", OBJECT, OBJECT, OBJECT);
    static final HostMethod CLASS_REFERENCE = type("reference", OBJECT, OBJECT, OBJECT);
    static final HostMethod SET_CLASS_VALUE = type("setClassValue", void.class, OBJECT, OBJECT, OBJECT);

    private Hosts() {
    }

    private static HostMethod list(String name) {
        return HostMethod.of(Lists.class, name, OBJECT, LIST);
    }

    private static HostMethod lists(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(Lists.class, name, result, parameters);
    }

    private static HostMethod members(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(Members.class, name, result, parameters);
    }

    private static HostMethod contents(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(Contents.class, name, result, parameters);
    }

    private static HostMethod literals(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(Literals.class, name, result, parameters);
    }

    private static HostMethod objects(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(Objects.class, name, result, parameters);
    }

    private static HostMethod type(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(ClassType.class, name, result, parameters);
    }

    private static HostMethod results(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(Results.class, name, result, parameters);
    }
}
