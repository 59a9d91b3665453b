package dev.fermata.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static Address of(String text) {
        return Address.of(text, 5432, "postgresql", "postgres");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> of(text)).as(text).isInstanceOf(DatabaseProblem.class).hasMessage(message);
    }

    @Test
    void urls() {
        assertThat(of("postgresql://me:p%40ss%2B+@db.example:6000/my%20db?sslmode=Require&x=y"))
                .isEqualTo(new Address("db.example", 6000, "me", "p@ss++", "my db", Map.of("sslmode", "Require", "x", "y")));
        assertThat(of("postgres://localhost/d")).isEqualTo(new Address("localhost", 5432, null, null, "d", Map.of()));
        assertThat(of("postgres://u@[::1]:7/d").hostInUrl()).isEqualTo("[::1]");
        assertThat(of("postgres://")).isEqualTo(new Address("localhost", 5432, null, null, "", Map.of()));
    }

    @Test
    void pairs() {
        assertThat(of("host=db user=me password='a b\\'c' dbname=d port = 7"))
                .isEqualTo(new Address("db", 7, "me", "a b'c", "d", Map.of()));
        assertThat(of("")).isEqualTo(new Address("localhost", 5432, null, null, "", Map.of()));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        refuses("jdbc:postgresql://h/d?socketFactory=x", "the connection string begins with none of postgresql://, postgres://");
        refuses("host=/run/postgresql", "Unix sockets are not supported; name a host");
        refuses("host=a/b?c", "invalid host 'a/b?c'");
        refuses("postgres://h:0/d", "invalid port '0'");
        refuses("postgres://h:abc/d", "invalid port 'abc'");
        refuses("nonsense", "the connection string is neither a URL nor name=value pairs");
        refuses("password='x", "a quoted value of the connection string has no end");
        refuses("postgres://%zz/d", "malformed percent-encoding in the connection string");
    }

    @Test
    void optionsAreTakenOutOnce() {
        Address address = of("sslmode=verify-full other=1");
        assertThat(address.option("SSLMode", "x")).isEqualTo("verify-full");
        assertThat(address.option("sslmode")).isNull();
        assertThatThrownBy(address::requireNoMore).hasMessage("unknown option 'other' in the connection string");
    }
}
