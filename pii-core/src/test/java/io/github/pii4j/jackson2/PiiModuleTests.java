package io.github.pii4j.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.jackson.JsonRules;
import io.github.pii4j.jackson.Revealed;
import io.github.pii4j.mask.MaskProfile;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.FaceImage;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.Password;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Strictness;
import io.github.pii4j.value.TextPii;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PiiModuleTests {

  private static final String ID = "440524188001010014";
  private static final String MASKED =
      """
      {"name":"zhang","id":"4****4","mobiles":["138****00"]}""";
  private static final String CLEAR =
      """
      {"name":"zhang","id":"440524188001010014","mobiles":["13800138000"]}""";

  private final ObjectMapper mapper = mapper(JsonRules.standard());

  @Test
  void writes_masked() throws Exception {
    assertThat(mapper.writeValueAsString(worker())).isEqualTo(MASKED);
  }

  @Test
  void writes_in_clear_under_the_view() throws Exception {
    assertThat(mapper.writerWithView(Revealed.class).writeValueAsString(worker())).isEqualTo(CLEAR);
    assertThat(mapper.writerWithView(ToTheBank.class).writeValueAsString(worker()))
        .isEqualTo(CLEAR);
    assertThat(mapper.writerWithView(Object.class).writeValueAsString(worker())).isEqualTo(MASKED);
  }

  @Test
  void writes_in_clear_with_the_attribute() throws Exception {
    assertThat(mapper.writer().withAttribute(Revealed.class, true).writeValueAsString(worker()))
        .isEqualTo(CLEAR);
    assertThat(mapper.writer().withAttribute(Revealed.class, "yes").writeValueAsString(worker()))
        .isEqualTo(MASKED);
  }

  @Test
  void writes_in_clear_what_the_policy_reveals() throws Exception {
    JsonRules rules =
        JsonRules.standard().revealing(category -> category.code().startsWith("contact."));

    assertThat(mapper(rules).writeValueAsString(worker()))
        .isEqualTo(
            """
            {"name":"zhang","id":"4****4","mobiles":["13800138000"]}""");
  }

  @Test
  void masks_by_the_profile_given() throws Exception {
    JsonRules rules = JsonRules.standard().withProfile(MaskProfile.named("hidden"));

    assertThat(mapper(rules).writeValueAsString(worker())).contains("\"id\":\"****\"");
  }

  @Test
  void a_secret_and_a_sample_are_written_in_clear_by_nothing() throws Exception {
    ObjectMapper generous = mapper(JsonRules.standard().revealing(category -> true));
    List<PersonalValue> secrets =
        List.of(Password.parse("correct horse"), FaceImage.of(new byte[] {65, 66, 67}));

    assertThat(generous.writerWithView(Revealed.class).writeValueAsString(secrets))
        .isEqualTo("[\"****\",\"****\"]");
  }

  @Test
  void reads_clear_text() throws Exception {
    Worker read = mapper.readValue(CLEAR, Worker.class);

    assertThat(read).isEqualTo(worker());
  }

  @Test
  void reads_a_secret_and_null() throws Exception {
    assertThat(mapper.readValue("\"correct horse\"", Password.class)).hasToString("****");
    assertThat(mapper.readValue("null", CitizenId.class)).isNull();
  }

  @Test
  void a_wrong_value_is_a_located_error_without_the_value() {
    String json = "{\"name\":\"zhang\",\n \"id\":\"440524188001010015\",\"mobiles\":[]}";

    Throwable thrown = catchThrowable(() -> mapper.readValue(json, Worker.class));

    assertThat(thrown)
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("not a valid citizen-id: CHECK_CHARACTER at 17")
        .hasMessageContaining("line: 2, column: 7")
        .hasMessageContaining("[\"id\"]");
    assertHidden(thrown);
  }

  /** Though the host asks for the source in messages, and reads it with care for nothing. */
  @Test
  void not_even_the_source_in_a_location_shows_the_value() {
    ObjectMapper careless =
        JsonMapper.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .addModule(new PiiModule())
            .build();

    assertHidden(
        catchThrowable(() -> careless.readValue("\"440524188001010015\"", CitizenId.class)));
    assertHidden(catchThrowable(() -> careless.readValue("440524188001010014", CitizenId.class)));
    assertHidden(catchThrowable(() -> careless.readValue("[\"" + ID + "\"]", CitizenId.class)));
  }

  @Test
  void what_is_no_string_is_refused() {
    assertThatThrownBy(() -> mapper.readValue("440524188001010014", CitizenId.class))
        .hasMessageContaining("a citizen-id must be a JSON string");
  }

  @Test
  void a_value_is_no_key() {
    assertThatThrownBy(() -> mapper.writeValueAsString(Map.of(CitizenId.parse(ID), 1)))
        .hasMessageContaining("is no key in JSON")
        .satisfies(PiiModuleTests::assertHidden);
    assertThatThrownBy(() -> mapper.readValue("{\"" + ID + "\":1}", Keyed.class))
        .hasMessageContaining("is no key in JSON")
        .satisfies(PiiModuleTests::assertHidden);
  }

  @Test
  void reads_by_the_formats_given() throws Exception {
    JsonRules lenient =
        JsonRules.standard().withFormats(PiiFormats.standard().withStrictness(Strictness.LENIENT));

    assertThat(mapper(lenient).readValue("\"15412345678\"", MobileNumber.class))
        .hasToString("154****78");
  }

  @Test
  void reads_and_writes_a_host_s_own_type() throws Exception {
    ObjectMapper ours = mapper(JsonRules.standard().withType(StaffNumber.class, StaffNumber.TYPE));

    StaffNumber read = ours.readValue("\"S-0001\"", StaffNumber.class);

    assertThat(ours.writeValueAsString(read)).isEqualTo("\"****\"");
    assertThat(ours.writerWithView(Revealed.class).writeValueAsString(read))
        .isEqualTo("\"S-0001\"");
  }

  private static void assertHidden(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("44052418").doesNotContain("0010014");
  }

  private static ObjectMapper mapper(JsonRules rules) {
    return JsonMapper.builder().addModule(new PiiModule(rules)).build();
  }

  private static Worker worker() {
    return new Worker("zhang", CitizenId.parse(ID), List.of(MobileNumber.parse("13800138000")));
  }

  record Worker(String name, CitizenId id, List<MobileNumber> mobiles) {}

  interface ToTheBank extends Revealed {}

  static final class Keyed extends HashMap<CitizenId, Integer> {
    private static final long serialVersionUID = 1L;
  }

  static final class StaffNumber extends TextPii {
    static final PiiType<StaffNumber> TYPE =
        PiiType.of(
            "staff-number",
            Catalogue.bundled().require("identity.account-profile"),
            text -> 0,
            StaffNumber::new);

    private StaffNumber(CharSequence text) {
      super(text);
    }

    @Override
    public DataCategory category() {
      return TYPE.category();
    }
  }
}
