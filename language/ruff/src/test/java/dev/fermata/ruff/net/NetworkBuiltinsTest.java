package dev.fermata.ruff.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkBuiltinsTest {
    @Test
    void everyNameResolvesToAPublicMethodAndIsDocumented() throws Exception {
        assertThat(NetworkBuiltins.names()).isSorted().doesNotHaveDuplicates().hasSize(38);
        assertThat(NetworkBuiltins.find("http_patch")).isNull();
        for (String name : NetworkBuiltins.names()) {
            Builtin builtin = NetworkBuiltins.find(name);
            assertThat(builtin.name()).isEqualTo(name);
            MethodType type = builtin.method().descriptor().resolveConstantDesc(MethodHandles.lookup());
            Method method = builtin.family().getDeclaredMethod(builtin.method().name(), type.parameterArray());
            assertThat(method.getReturnType()).as(name).isEqualTo(type.returnType());
            assertThat(Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())).as(name).isTrue();
            Documentation documentation = builtin.documentation();
            assertThat(documentation).as(name).isNotNull();
            assertThat(documentation.signature()).startsWith(name + "(").contains(") -> ");
            assertThat(documentation.summary()).as(name).endsWith(".");
            assertThat(documentation.example()).as(name).isNotEmpty();
        }
    }

    @Test
    void aProgramWithoutPermissionsIsRefusedBeforeItsArgumentsAreLookedAt() {
        Session session = Session.builder().virtualTime(Order.fifo()).permissions(Permissions.only(Set.of())).build();
        int code = session.run(() -> {
            for (String name : NetworkBuiltins.names()) {
                Builtin builtin = NetworkBuiltins.find(name);
                Capability capability = builtin.capability();
                if (capability != null) {
                    String message = "Capability denied: " + capability.text() + " required for " + name + "; rerun with " + capability.flag();
                    for (int arguments : new int[] {builtin.minArity(), 9}) {
                        assertThatThrownBy(() -> new NativeFunction(builtin).bodyN(0, new Object[arguments])).as(name)
                            .isInstanceOf(ScriptError.class).hasMessage(message);
                    }
                }
            }
            return null;
        });
        assertThat(code).isZero();
    }

    @Test
    void serversAndClientsNeedTheirOwnPermission() {
        for (String name : NetworkBuiltins.names()) {
            Capability expected = switch (name) {
                case "tcp_listen", "tcp_accept", "udp_bind", "http_listen" -> Capability.NETWORK_SERVER;
                case "http_server", "http_response", "json_response", "html_response", "redirect_response", "set_header", "set_headers",
                     "tcp_close", "tcp_set_nonblocking", "udp_close", "jwt_encode", "jwt_decode", "jwt_verify", "oauth2_auth_url" -> null;
                default -> Capability.NETWORK_CLIENT;
            };
            assertThat(NetworkBuiltins.find(name).capability()).as(name).isEqualTo(expected);
        }
    }
}
