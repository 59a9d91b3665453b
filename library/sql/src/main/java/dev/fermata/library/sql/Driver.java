package dev.fermata.library.sql;

import dev.fermata.library.sql.DatabaseProblem.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections. Each kind's driver is loaded when it is first used. */
final class Driver {
    static final String MEMORY = ":memory:";

    private static final int BUSY_MILLIS = 5_000;
    private static final int CONNECT_SECONDS = 10;
    private static final int POSTGRES_PORT = 5432;
    private static final int MYSQL_PORT = 3306;
    private static final String LOGGING_OFF = "mariadb.logging.disable";

    private Driver() {
    }

    /** @param place an absolute path or {@link #MEMORY} for SQLite, the program's connection text otherwise */
    static Connection connect(DatabaseKind kind, String place) throws SQLException {
        Connection connection = switch (kind) {
            case SQLITE -> sqlite(place);
            case POSTGRES -> postgres(Address.of(place, POSTGRES_PORT, "postgresql", "postgres"));
            case MYSQL -> mysql(Address.of(place, MYSQL_PORT, "mysql", "mariadb"));
        };
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own kind of URL");
        }
        return connection;
    }

    private static Connection sqlite(String path) throws SQLException {
        if (path.indexOf('?') >= 0) {
            throw new DatabaseProblem(Step.CONNECT, "the path contains '?', which SQLite's driver takes for options");
        }
        Properties options = new Properties();
        options.setProperty("busy_timeout", "" + BUSY_MILLIS);
        return new org.sqlite.JDBC().connect("jdbc:sqlite:" + path, options);
    }

    private static Connection postgres(Address address) throws SQLException {
        Properties options = login(address);
        String mode = address.option("sslmode");
        options.setProperty("sslmode", mode == null ? "prefer" : mode);
        String name = address.option("application_name");
        options.setProperty("ApplicationName", name == null ? "fermata" : name);
        options.setProperty("connectTimeout", seconds(address));
        options.setProperty("tcpKeepAlive", "true");
        // Parameters are sent as texts, whose types the server finds out.
        options.setProperty("stringtype", "unspecified");
        address.requireNoMore();
        String database = address.database().isEmpty() ? options.getProperty("user", "") : address.database();
        return new org.postgresql.Driver().connect("jdbc:postgresql://" + address.hostInUrl() + ":" + address.port() + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8), options);
    }

    private static Connection mysql(Address address) throws SQLException {
        Properties options = login(address);
        String mode = address.option("ssl-mode", "sslmode", "ssl_mode");
        if (mode != null) {
            options.setProperty("sslMode", sslMode(mode));
        }
        options.setProperty("connectTimeout", Integer.parseInt(seconds(address)) * 1000 + "");
        options.setProperty("tinyInt1isBit", "false");
        // A hostile server could otherwise ask for files of this machine.
        options.setProperty("allowLocalInfile", "false");
        address.requireNoMore();
        silence();
        if (!address.database().matches("[^?/&#:\\s]*")) {
            throw new DatabaseProblem(Step.CONNECT, "invalid database name '" + address.database() + "'");
        }
        return new org.mariadb.jdbc.Driver().connect("jdbc:mariadb://" + address.hostInUrl() + ":" + address.port() + "/"
                + address.database(), options);
    }

    /** The driver would write each error to standard error as well, unless told otherwise before it is loaded. */
    private static void silence() {
        if (System.getProperty(LOGGING_OFF) == null) {
            System.setProperty(LOGGING_OFF, "true");
        }
    }

    private static String sslMode(String mode) {
        return switch (mode) {
            case "disabled", "disable", "preferred", "prefer" -> "disable";
            case "required", "require" -> "trust";
            case "verify_ca", "verify-ca" -> "verify-ca";
            case "verify_identity", "verify-identity", "verify-full" -> "verify-full";
            default -> throw new DatabaseProblem(Step.CONNECT, "unknown ssl-mode '" + mode + "'");
        };
    }

    private static Properties login(Address address) {
        Properties options = new Properties();
        options.setProperty("user", address.user() == null ? System.getProperty("user.name") : address.user());
        if (address.password() != null) {
            options.setProperty("password", address.password());
        }
        return options;
    }

    private static String seconds(Address address) {
        String given = address.option("connect_timeout");
        if (given == null) {
            return "" + CONNECT_SECONDS;
        }
        if (!given.matches("[0-9]{1,4}")) {
            throw new DatabaseProblem(Step.CONNECT, "invalid connect_timeout '" + given + "'");
        }
        return given;
    }
}
