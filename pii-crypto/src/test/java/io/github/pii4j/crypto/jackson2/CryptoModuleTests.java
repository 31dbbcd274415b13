package io.github.pii4j.crypto.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pii4j.crypto.DecryptionFailedException;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CryptoModuleTests {

  private static final CitizenId ID = CitizenId.parse("440524188001010014");
  private static final SubjectId SUBJECT = SubjectId.of("worker-17");

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .addModule(new CryptoModule())
          .build();
  private final FieldCipher<CitizenId> cipher =
      HostCrypto.create().field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"));
  private final Encrypted<CitizenId> encrypted = cipher.encrypt(ID, SUBJECT);

  @Test
  void a_ciphertext_is_written_as_its_text() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(new Row("17", encrypted)))
        .isEqualTo("{\"key\":\"17\",\"citizenId\":\"" + encrypted.text() + "\"}");
  }

  @Test
  void what_was_written_is_read_and_opens() throws JsonProcessingException {
    Row read = mapper.readValue(mapper.writeValueAsString(new Row("17", encrypted)), Row.class);

    assertThat(read.citizenId()).isEqualTo(encrypted);
    assertThat(cipher.decrypt(encrypted, SUBJECT)).isEqualTo(ID);
  }

  @Test
  void null_stays_null() throws JsonProcessingException {
    Row without = new Row("17", null);

    assertThat(mapper.readValue(mapper.writeValueAsString(without), Row.class)).isEqualTo(without);
  }

  @Test
  void a_list_of_ciphertexts_is_a_list_of_texts() throws JsonProcessingException {
    List<Encrypted<CitizenId>> both = List.of(encrypted, cipher.encrypt(ID, SUBJECT));

    String json = mapper.writeValueAsString(both);

    assertThat(mapper.readValue(json, new TypeReference<List<Encrypted<CitizenId>>>() {}))
        .isEqualTo(both);
  }

  @Test
  void a_refused_text_is_located_and_not_shown() {
    Throwable refusal =
        catchThrowable(
            () -> mapper.readValue("{\n  \"citizenId\": \"440524188001010014\"}", Row.class));

    assertThat(refusal)
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("line: 2, column: 16")
        .hasMessageContaining("citizenId")
        .hasMessageContaining("not a ciphertext");
    assertSilent(refusal);
  }

  @Test
  void a_cut_text_keeps_its_cause() {
    String cut = encrypted.text().substring(0, 40);

    assertThatThrownBy(() -> mapper.readValue("{\"citizenId\":\"" + cut + "\"}", Row.class))
        .isInstanceOf(JsonMappingException.class)
        .hasCauseInstanceOf(DecryptionFailedException.class)
        .hasMessageNotContaining(cut);
  }

  @Test
  void an_index_value_is_written_and_read_as_its_text() throws JsonProcessingException {
    IndexValue value = IndexValue.of(new byte[] {1, (byte) 0xfe});

    assertThat(mapper.writeValueAsString(value)).isEqualTo("\"01fe\"");
    assertThat(mapper.readValue("\"01fe\"", IndexValue.class)).isEqualTo(value);
  }

  @Test
  void a_token_is_written_and_read_as_its_text() throws JsonProcessingException {
    Token<CitizenId> token = Token.of("990000190001010014");

    assertThat(mapper.writeValueAsString(token)).isEqualTo("\"990000190001010014\"");
    assertThat(mapper.readValue("\"990000190001010014\"", Token.class)).isEqualTo(token);
  }

  @Test
  void no_index_value_is_refused_and_not_shown() {
    Throwable refusal =
        catchThrowable(() -> mapper.readValue("\"440524188001010014 \"", IndexValue.class));

    assertThat(refusal)
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("line: 1, column: 1")
        .hasMessageContaining("lower-case hexadecimal");
    assertSilent(refusal);
  }

  @Test
  void what_is_no_string_is_refused() {
    Throwable refusal =
        catchThrowable(() -> mapper.readValue("{\"citizenId\":440524188001010014}", Row.class));

    assertThat(refusal).hasMessageContaining("Encrypted must be a JSON string");
    assertSilent(refusal);
  }

  @Test
  void a_ciphertext_is_no_key() {
    TypeReference<Map<Encrypted<CitizenId>, String>> type = new TypeReference<>() {};

    assertThatThrownBy(() -> mapper.writeValueAsString(Map.of(encrypted, "x")))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("is no key in JSON");
    assertThatThrownBy(() -> mapper.readValue("{\"" + encrypted.text() + "\":\"x\"}", type))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("is no key in JSON");
  }

  private static void assertSilent(Throwable failure) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString()).doesNotContain("440524", "010014");
  }

  record Row(@Nullable String key, @Nullable Encrypted<CitizenId> citizenId) {}
}
