package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read fits the schemas by which they read it. */
class ReportSchemaTests {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Schema OWN = schema(SpecificationVersion.DRAFT_2020_12, Report.jsonSchema());
  private static final Schema SARIF =
      schema(SpecificationVersion.DRAFT_7, resource("/schema/sarif-schema-2.1.0.json"));

  @ParameterizedTest
  @MethodSource("reports")
  void json_fits_the_published_schema(Report report) {
    String json = Reports.written(ReportFormat.JSON, report, Locale.ENGLISH);

    assertThat(OWN.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_published_schema_refuses_what_is_no_report() {
    String json = Reports.written(ReportFormat.JSON, Reports.diff(), Locale.ENGLISH);

    assertThat(OWN.validate(json.replace("\"reconsent\"", "\"severe\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(OWN.validate(json.replace("\"fails\"", "\"unheardOf\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void json_is_the_same_in_every_language() {
    assertThat(Reports.written(ReportFormat.JSON, Reports.diff(), Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(Reports.written(ReportFormat.JSON, Reports.diff(), Locale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarif_fits_the_schema_of_oasis(Report report) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      String sarif = Reports.written(ReportFormat.SARIF, report, locale);

      assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void the_schema_of_oasis_refuses_a_word_that_sarif_does_not_have() {
    String sarif = Reports.written(ReportFormat.SARIF, Reports.diff(), Locale.ENGLISH);

    assertThat(
            SARIF.validate(
                sarif.replace("\"level\" : \"note\"", "\"level\" : \"notice\""), InputFormat.JSON))
        .isNotEmpty();
  }

  /** SARIF 2.1.0: what its schema cannot say, and what errata 01 added to it. */
  @ParameterizedTest
  @MethodSource("reports")
  void sarif_keeps_what_the_standard_says_besides(Report report) {
    JsonNode run =
        MAPPER
            .readTree(Reports.written(ReportFormat.SARIF, report, Locale.SIMPLIFIED_CHINESE))
            .at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(run.get("language").asString()).matches("[a-zA-Z]{2}(-[a-zA-Z]{2})?");
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      JsonNode physical = result.at("/locations/0/physicalLocation");
      assertThat(!physical.has("region") || physical.at("/region/startLine").asInt() > 0).isTrue();
      assertThat(physical.at("/artifactLocation/uri").asString()).doesNotContain(":", " ");
      assertThat(result.at("/partialFingerprints/pii4j~1v1").asString()).matches("[0-9a-f]{16}");
    }
  }

  @Test
  void sarif_gives_the_reason_of_a_suppression() {
    JsonNode results =
        MAPPER
            .readTree(Reports.written(ReportFormat.SARIF, Reports.diff(), Locale.ENGLISH))
            .at("/runs/0/results");

    assertThat(results.get(1).at("/suppressions/0/justification").asString())
        .contains("Zhang Min", "the separate consent is asked for");
    assertThat(results.get(1).at("/suppressions/0/status").asString()).isEqualTo("accepted");
    assertThat(results.get(1).get("level").asString()).isEqualTo("error");
    assertThat(results.get(1).get("baselineState").asString()).isEqualTo("new");
    assertThat(results.get(0).get("suppressions")).isEmpty();
  }

  @Test
  void sarif_tells_new_findings_from_known_ones() {
    Report report =
        Reports.lintBuilder()
            .baseline(java.util.List.of(Reports.lint().entries().get(0).fingerprint()))
            .build();

    JsonNode results =
        MAPPER
            .readTree(Reports.written(ReportFormat.SARIF, report, Locale.ENGLISH))
            .at("/runs/0/results");

    assertThat(results.get(0).get("baselineState").asString()).isEqualTo("unchanged");
    assertThat(results.get(1).get("baselineState").asString()).isEqualTo("new");
    assertThat(Reports.written(ReportFormat.SARIF, Reports.lint(), Locale.ENGLISH))
        .doesNotContain("baselineState");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void junit_fits_its_schema(Report report) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      String xml = Reports.written(ReportFormat.JUNIT, report, locale);

      assertThatCode(() -> validate(xml)).doesNotThrowAnyException();
    }
  }

  @Test
  void the_schema_of_junit_refuses_a_suite_without_a_name() {
    String xml =
        Reports.written(ReportFormat.JUNIT, Reports.diff(), Locale.ENGLISH)
            .replace("name=\"pii4j.diff\"", "");

    assertThatThrownBy(() -> validate(xml)).isInstanceOf(SAXException.class);
  }

  @Test
  void junit_fails_what_fails_the_run_and_nothing_else() {
    Report report = Reports.diffBuilder().gate(ReportLevel.SEPARATE).build();

    String xml = Reports.written(ReportFormat.JUNIT, report, Locale.ENGLISH);

    assertThat(xml).contains("failures=\"2\"").containsOnlyOnce("<failure type=\"separate\"");
    assertThat(xml).doesNotContain("<failure type=\"notify\"", "<failure type=\"record\"");
  }

  @Test
  void junit_of_nothing_has_one_case_that_passes() {
    Report nothing = Report.builder(ReportKind.LINT, Reports.BOOK, Reports.DAY).build();

    assertThat(Reports.written(ReportFormat.JUNIT, nothing, Locale.ENGLISH))
        .contains("tests=\"1\" failures=\"0\"", "name=\"nothing found\"");
  }

  static Stream<Report> reports() {
    return Stream.of(
        Reports.lint(),
        Reports.diff(),
        Reports.hostile(),
        Report.builder(ReportKind.LINT, Reports.BOOK, Reports.DAY).build(),
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY).build());
  }

  private static void validate(String xml) throws SAXException, IOException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Validator validator =
        factory
            .newSchema(new StreamSource(new StringReader(ReportWords.resource("junit.xsd"))))
            .newValidator();
    validator.validate(new StreamSource(new StringReader(xml)));
  }

  private static Schema schema(SpecificationVersion version, String text) {
    return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReportSchemaTests.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
