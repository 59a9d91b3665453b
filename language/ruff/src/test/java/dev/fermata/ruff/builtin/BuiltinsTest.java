package dev.fermata.ruff.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.ruff.value.Equality;
import dev.fermata.ruff.value.Operations;
import dev.fermata.ruff.value.Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltinsTest {
    @Test
    void everyNameResolvesToAnExistingPublicMethod() throws Exception {
        for (String name : Builtins.names()) {
            Builtin builtin = Builtins.find(name);
            assertThat(builtin).as(name).isNotNull();
            assertThat(builtin.name()).isEqualTo(name);
            MethodType type = builtin.method().descriptor().resolveConstantDesc(MethodHandles.lookup());
            Method method = builtin.family().getDeclaredMethod(builtin.method().name(), type.parameterArray());
            assertThat(method.getReturnType()).as(name).isEqualTo(type.returnType());
            assertThat(Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())).as(name)
                    .isTrue();
            assertThat(Modifier.isPublic(builtin.family().getModifiers())).as(name).isTrue();
            assertThat(type.returnType()).as(name).isIn(Object.class, long.class, double.class, boolean.class);
        }
    }

    @Test
    void everyBuiltinIsDocumented() {
        for (String name : Builtins.names()) {
            Documentation doc = Builtins.find(name).documentation();
            assertThat(doc).as(name).isNotNull();
            assertThat(doc.signature()).startsWith(name + "(").contains(") -> ");
            assertThat(doc.summary()).as(name).endsWith(".");
            assertThat(doc.example()).as(name).isNotEmpty();
        }
    }

    @Test
    void namesAreSortedAndUnknownOnesAreNotFound() {
        assertThat(Builtins.names()).isSorted().doesNotHaveDuplicates().contains("print", "Set", "len");
        assertThat(Builtins.find("length")).isNull();
        assertThat(Builtins.find("from_json")).isNull();
    }

    @Test
    void builtinsAreValues() {
        NativeFunction len = Calls.function("len");
        assertThat(Text.of(len)).isEqualTo("<native function: len>");
        assertThat(Equality.equal(len, Calls.function("len"))).isTrue();
        assertThat(Equality.equal(len, Calls.function("print"))).isFalse();
        Calls.gives("String(\"function\")", "type", len);
        Calls.gives("Bool(true)", "is_function", len);
    }

    @Test
    void wrongNumbersOfArguments() {
        Object[][] table = {
            {"len expects 1 arguments, got 0", "len", 0}, {"push expects 2 arguments, got 1", "push", 1},
                    {"pop expects 1 argument, got 0", "pop", 0},
            {"abs() expects 1 argument", "abs", 2}, {"pow() expects 2 arguments", "pow", 1},
                    {"is_int() expects 1 argument", "is_int", 2},
            {"to_string() requires one argument", "str", 0}, {"type expects 1 arguments, got 2", "type_of", 2},
            {"pad_left expects 3 arguments, got 1", "pad_start", 1}, {"upper expects 1 arguments, got 0", "upper", 0},
            {"substring expects 3 arguments, got 2", "substr", 2},
                    {"range() requires 1, 2, or 3 arguments", "range", 0},
            {"input expects 0 to 1 arguments, got 2", "input", 2}, {"exit expects 0 to 1 arguments, got 2", "exit", 2},
            {"format() requires at least 1 argument (template)", "format", 0},
                    {"dict() expects 0 arguments", "dict", 1},
            {"Set constructor takes at most 1 argument", "Set", 2},
                    {"queue_size expects 1 argument (queue), got 0", "queue_size", 0},
            {"assert requires at least 1 argument: condition", "assert", 0},
                    {"assert() expects at most 2 arguments: condition, [message]", "assert", 3},
            {"assert_equal requires 2 arguments: actual, expected", "assert_equal", 1},
                    {"assert_true requires exactly 1 argument", "assert_true", 0},
            {"bit_and expects 2 arguments, got 1", "bit_and", 1}, {"sort expects 1 argument, got 2", "sort", 2},
            {"get_default() requires 3 arguments: dict, key, default_value", "get_default", 2},
        };
        for (Object[] row : table) {
            Calls.fails((String) row[0], (String) row[1], new Object[(int) row[2]]);
        }
    }

    @Test
    void ropesAreJoinedBeforeABuiltinSeesThem() {
        Object rope = Operations.add("a".repeat(300), "b");
        Calls.gives("Int(301)", "len", rope);
        Calls.gives("Bool(true)", "ends_with", rope, "b");
        Calls.gives("Array[String(\"" + "a".repeat(300) + "b\")]", "array", rope);
    }

    @Test
    void aProgramWithoutPermissionsIsRefusedBeforeItsArgumentsAreLookedAt() {
        Permissions none = Permissions.only(Set.of());
        Calls.inProgram(Session.builder().permissions(none), () -> {
            for (String name : Builtins.names()) {
                Builtin builtin = Builtins.find(name);
                Capability capability = builtin.capability();
                if (capability != null) {
                    String message = "Capability denied: " + capability.text() + " required for "
                            + builtin.canonicalName() + "; rerun with "
                            + capability.flag();
                    Calls.fails(message, name, new Object[builtin.variadic() ? builtin.minArity()
                            : builtin.parameters()]);
                    Calls.fails(message, name, new Object[9]);
                }
            }
        });
    }

    @Test
    void grantedCapabilitiesAreEnough() {
        Calls.inProgram(Session.builder().permissions(Permissions.only(Set.of("filesystem-read", "clock"))), () -> {
            Calls.gives("Bool(true)", "path_is_dir", "/");
            Calls.gives("Float(2.5)", "elapsed", 1.5, 4L);
            Calls.fails("Capability denied: filesystem-write required for write_file; rerun with --allow-fs-write",
                    "write_file", "x", "y");
        });
    }
}
