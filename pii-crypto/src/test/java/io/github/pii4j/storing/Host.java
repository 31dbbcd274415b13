package io.github.pii4j.storing;

import java.sql.SQLException;

/** A host with a table of workers. */
record Host(WorkerDatabase database, WorkerStore workers, WorkerFields fields)
    implements AutoCloseable {

  static void createTable(WorkerDatabase database) throws SQLException {
    String binary = database.binary();
    database.run(
        "create table worker (id varchar(40) primary key, citizen_id "
            + binary
            + ", citizen_id_index "
            + binary
            + ", citizen_id_tail "
            + binary
            + ", mobile varchar(200), mobile_index varchar(64), mobile_token varchar(32))");
  }

  @Override
  public void close() throws SQLException {
    workers.close();
    database.close();
    fields.close();
  }
}
