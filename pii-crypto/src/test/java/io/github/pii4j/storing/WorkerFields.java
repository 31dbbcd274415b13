package io.github.pii4j.storing;

import io.github.pii4j.crypto.BlindIndex;
import io.github.pii4j.crypto.EncryptedProperty;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.IndexPart;
import io.github.pii4j.crypto.IndexWidth;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Tokens;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;

/** What the host encrypts of a worker, and what it finds a worker by. */
final class WorkerFields implements AutoCloseable {

  private static final FieldName ID = FieldName.of("worker", "citizen_id");
  private static final FieldName MOBILE = FieldName.of("worker", "mobile");

  final PiiCrypto crypto = HostCrypto.create();

  /** So narrow that several of a thousand rows share each value. */
  final BlindIndex<CitizenId> byId = crypto.blindIndex(CitizenId.TYPE, ID, IndexWidth.of(8));

  final BlindIndex<CitizenId> byTail =
      crypto.blindIndex(CitizenId.TYPE, ID, IndexWidth.of(4), IndexPart.lastCharacters(4));
  final BlindIndex<MobileNumber> byMobile =
      crypto.blindIndex(MobileNumber.TYPE, MOBILE, IndexWidth.of(8));

  final Tokens<MobileNumber> tokens = crypto.tokens(MobileNumber.TYPE, MOBILE);

  final EncryptedProperty<WorkerRow, CitizenId> citizenId =
      EncryptedProperty.of(
              crypto.field(CitizenId.TYPE, ID),
              WorkerRow::subject,
              WorkerRow::getCitizenId,
              WorkerRow::setCitizenId)
          .indexedBy(byId, WorkerRow::setCitizenIdIndex)
          .indexedBy(byTail, WorkerRow::setCitizenIdTail);
  final EncryptedProperty<WorkerRow, MobileNumber> mobile =
      EncryptedProperty.of(
              crypto.field(MobileNumber.TYPE, MOBILE),
              WorkerRow::subject,
              WorkerRow::getMobile,
              WorkerRow::setMobile)
          .indexedBy(byMobile, WorkerRow::setMobileIndex);

  WorkerRow row(String key, CitizenId id, MobileNumber number) {
    WorkerRow row = new WorkerRow(key);
    citizenId.write(row, id);
    mobile.write(row, number);
    row.setMobileToken(tokens.tokenize(number));
    return row;
  }

  @Override
  public void close() {
    crypto.close();
  }
}
