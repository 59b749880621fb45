/// The PostgreSQL kit: a server (own or given), a pool, migrations, binary COPY, retry.
///
/// In: where the database is, and rows. Out: connections, and `Retry`'s word on whether the server answers.
/// May not enter: tables, queries or names of any other module; they bring their own migrations and statements.
/// Start reading at [org.tandem.database.DatabaseServer]. A test of another module needs four lines:
///
/// ```java
/// static final DatabaseServer SERVER = DatabaseServer.temporary();          // once per JVM, stopped with it
/// Pool pool = Pool.open(SERVER.createDatabase("payments_test"), "test", 4); // fresh database
/// Migrations.apply(pool, "ledger", "classpath:db/ledger");
/// pool.jdbi().useHandle(handle -> ...);
/// ```
@NullMarked
package org.tandem.database;

import org.jspecify.annotations.NullMarked;
