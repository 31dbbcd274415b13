package io.github.pii4j.storing;

import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import java.util.List;

/** What a host does with its rows, whichever library it does it with. */
interface WorkerStore extends AutoCloseable {

  void insert(List<WorkerRow> rows);

  WorkerRow find(String id);

  List<WorkerRow> all();

  /** With those that are found in vain, as all of these. */
  List<WorkerRow> withCitizenId(IndexQuery<CitizenId> query);

  List<WorkerRow> withTail(IndexQuery<CitizenId> query);

  List<WorkerRow> withMobile(IndexQuery<MobileNumber> query);

  List<WorkerRow> withMobileToken(Token<MobileNumber> token);

  void update(WorkerRow row);

  @Override
  void close();
}
