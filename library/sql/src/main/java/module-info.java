/** Databases behind promises: SQLite, PostgreSQL, MySQL and MariaDB through one interface. */
module dev.fermata.library.sql {
    requires transitive dev.fermata.runtime;
    requires java.sql;
    requires org.mariadb.jdbc;
    requires org.postgresql.jdbc;
    requires org.xerial.sqlitejdbc;

    exports dev.fermata.library.sql;
}
