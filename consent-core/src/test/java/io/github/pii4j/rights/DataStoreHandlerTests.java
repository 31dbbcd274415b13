package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.erasure.DataStoreHandler;
import io.github.pii4j.erasure.HandlerId;
import io.github.pii4j.erasure.testkit.HandlerContract;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataStoreHandlerTests {

  private static final SubjectId WANG = SubjectId.of("wang");
  private static final SubjectId NOBODY = SubjectId.of("nobody");

  private final MemoryStore store =
      new MemoryStore("profile", "contact.mobile-number", "identity.name");

  @Test
  void a_store_of_all_rights_keeps_the_contract_of_handlers_over_its_pages() {
    SubjectRef wang = SubjectRef.of("east", WANG);
    SubjectRef elsewhere = SubjectRef.of("west", WANG);
    for (int number = 0; number < 5; number++) {
      store.put(wang, "phone-" + number, "contact.mobile-number", "number");
    }
    store.put(wang, "name", "identity.name", "name");
    store.put(elsewhere, "name", "identity.name", "name");
    DataStoreHandler handler =
        DataStoreHandler.of(
                store, Set.of(category("contact.mobile-number"), category("identity.name")))
            .ofTenant("east")
            .after(new HandlerId("sessions"));

    HandlerContract.of(handler, WANG, NOBODY, Instant.parse("2026-09-24T02:00:00Z")).check();

    assertThat(store.read(new ReadOrder(wang, null, 9)).items()).isEmpty();
    assertThat(store.read(new ReadOrder(elsewhere, null, 9)).items()).hasSize(1);
    assertThat(store.orders).contains("STORAGE_ONLY [name]");
    assertThat(handler.id()).isEqualTo(new HandlerId("profile"));
    assertThat(handler.after()).containsExactly(new HandlerId("sessions"));
  }

  @Test
  void a_category_with_a_long_code_is_an_item_as_any_other() {
    String code = "identity.of-a-host-that-likes-words.in-every-code-of-its-own";
    MemoryStore wordy = new MemoryStore("wordy", code, code + "-too");
    SubjectRef wang = SubjectRef.of(WANG);
    wordy.put(wang, "1", code, "one").put(wang, "2", code + "-too", "two");

    DataStoreHandler handler = DataStoreHandler.of(wordy, Set.of());
    HandlerContract.of(handler, WANG, NOBODY, Instant.parse("2026-09-24T02:00:00Z")).check();

    assertThat(wordy.read(new ReadOrder(wang, null, 9)).items()).isEmpty();
  }

  private static DataCategory category(String code) {
    return Catalogue.bundled().find(code).orElseThrow();
  }
}
