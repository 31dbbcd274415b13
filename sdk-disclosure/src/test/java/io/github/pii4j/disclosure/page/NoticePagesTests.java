package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.consent.proof.DocumentSignature;
import io.github.pii4j.consent.proof.KeyFingerprint;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CaseState;
import io.github.pii4j.erasure.ErasureCertificate;
import io.github.pii4j.erasure.HandlerId;
import io.github.pii4j.erasure.ItemProgress;
import io.github.pii4j.erasure.ItemProgress.Stage;
import io.github.pii4j.erasure.Kept;
import io.github.pii4j.erasure.Milestone;
import io.github.pii4j.erasure.NoticeCancel;
import io.github.pii4j.erasure.NoticeItem;
import io.github.pii4j.erasure.NoticeLimit;
import io.github.pii4j.erasure.NoticeRecipient;
import io.github.pii4j.erasure.PlanNotice;
import io.github.pii4j.erasure.PlannedItem;
import io.github.pii4j.erasure.PlannedItem.Fate;
import io.github.pii4j.erasure.ProgressNotice;
import io.github.pii4j.erasure.Technique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of an erasure: plan, progress and certificate; {@link GoldenPageTests} says how to
 * write the files anew.
 */
class NoticePagesTests {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/github/pii4j/disclosure/page/golden");
  private static final CaseId CASE = new CaseId("99170fbb183477a35a94c9bf390b7702");
  private static final Instant ASKED = Instant.parse("2026-09-24T02:00:00Z");
  private static final Instant BEGAN = Instant.parse("2026-10-01T02:00:00Z");
  private static final Kept WAGES =
      new Kept(
          "cn.wage.migrant-ledger", "保障农民工工资支付条例 第15条", Optional.of(LocalDate.of(2029, 8, 31)));
  private static final NoticeCancel CANCEL =
      new NoticeCancel(
          Optional.of(BEGAN),
          List.of(
              LocalizedText.of("用原手机号登录", "Sign in with your telephone number"),
              LocalizedText.of("撤销注销", "Keep my account")));
  private static final NoticeLimit LIMIT =
      new NoticeLimit(15, LocalDate.of(2026, 10, 22), Deadline.Status.FINAL, 12);
  private static final String HOSTILE = "</title><script>alert(1)</script>\"'&\u202Egnp";

  private static NoticeItem item(String handler, String where, String name, long records) {
    return new NoticeItem(
        new HandlerId(handler),
        LocalizedText.of(where, where),
        "all",
        "identity",
        LocalizedText.of(name, name),
        records);
  }

  private static PlanNotice plan(NoticeLimit limit, Optional<NoticeCancel> cancel) {
    return new PlanNotice(
        CASE,
        ASKED,
        ASKED,
        limit,
        List.of(
            new PlannedItem(item("account", "账号 / account", "姓名 / name", 1), Fate.ERASED, none()),
            new PlannedItem(
                item("wages", "工资 / payroll", "工资 / wages", 9), Fate.KEPT, Optional.of(WAGES)),
            new PlannedItem(item("sites", "工地 / sites", "考勤 / hours", 3), Fate.UNDECIDED, none())),
        List.of(
            new NoticeRecipient(
                List.of(
                    item("push", "推送 / push", "设备号 / device", 0),
                    item("push", "推送 / push", "手机号 / mobile", 0)))),
        cancel);
  }

  private static PlanNotice plan() {
    return plan(LIMIT, Optional.of(CANCEL));
  }

  private static ProgressNotice progress(CaseState state) {
    return progress(state, LIMIT);
  }

  private static ProgressNotice progress(CaseState state, NoticeLimit limit) {
    return new ProgressNotice(
        CASE,
        state,
        ASKED,
        BEGAN,
        limit,
        List.of(
            new Milestone(Milestone.Name.RECEIVED, Optional.of(ASKED)),
            new Milestone(Milestone.Name.VERIFIED, Optional.of(ASKED)),
            new Milestone(Milestone.Name.CONFIRMED, Optional.of(ASKED)),
            new Milestone(Milestone.Name.BEGUN, Optional.of(BEGAN)),
            new Milestone(Milestone.Name.CERTIFIED, none())),
        List.of(
            new ItemProgress(
                item("account", "账号 / account", "姓名 / name", 1),
                Stage.DONE,
                Optional.of(BEGAN),
                Optional.of(Technique.CRYPTOGRAPHIC_ERASE),
                none()),
            new ItemProgress(
                item("search", "搜索 / search", "姓名 / name", 4),
                Stage.WAITING,
                none(),
                none(),
                none()),
            new ItemProgress(
                item("wages", "工资 / payroll", "工资 / wages", 9),
                Stage.KEPT,
                Optional.of(BEGAN),
                none(),
                Optional.of(WAGES))),
        List.of(
            new ItemProgress(
                item("push", "推送 / push", "设备号 / device", 0),
                Stage.UNDER_WAY,
                Optional.of(BEGAN),
                none(),
                none())),
        none(),
        state.isOpen() ? none() : Optional.of(BEGAN));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static ErasureCertificate certificate() {
    Members erased =
        new JsonMembers()
            .text("handler", "account")
            .text("item", "all")
            .text("category", "identity.name")
            .text("result", "ERASED")
            .whole("records", 1)
            .text("technique", "CRYPTOGRAPHIC_ERASE")
            .build();
    return certificate(erased);
  }

  private static ErasureCertificate certificate(Members erased) {
    Members kept =
        new JsonMembers()
            .text("basis", WAGES.basis())
            .text("statute", WAGES.statute())
            .text("through", "2029-08-31")
            .build();
    Members restricted =
        new JsonMembers()
            .text("handler", "wages")
            .text("item", "rows-2026")
            .text("category", "financial.transaction")
            .text("result", "RESTRICTED")
            .whole("records", 9)
            .member("kept", kept)
            .build();
    Members content =
        new JsonMembers()
            .text("case", CASE.text())
            .text("person", "c2FtcGxl")
            .text("requestedAt", ASKED.toString())
            .text("issuedAt", BEGAN.toString())
            .member(
                "deadline",
                new JsonMembers().whole("workingDays", 15).text("promised", "2026-10-22").build())
            .text("plan", "cGxhbg==")
            .list("items", List.of(erased, restricted))
            .text("backupsExpireBy", "2026-10-31")
            .whole("journalLength", 9)
            .text("journalHash", "am91cm5hbA==")
            .build();
    return new ErasureCertificate(
        content,
        new DocumentSignature(
            SignatureScheme.ED25519, new KeyFingerprint("0123456789abcdef"), "c2ln"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void renders_the_pages_on_file(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);

    assertFile("plan-" + language, PlanPage.toHtml(plan(), locale));
    assertFile("progress-" + language, ProgressPage.toHtml(progress(CaseState.ERASING), locale));
    assertFile("certificate-" + language, CertificatePage.toHtml(certificate(), locale));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 工作人员已确认并留存证据, 证据：ticket-&lt;1&gt;, 由工作人员核查确认已删除，证据：ticket-2",
    "en, 'confirmed by a member of staff, with evidence', evidence: ticket-&lt;1&gt;,"
        + " 'a member of staff looked whether it is gone, evidence: ticket-2'"
  })
  void what_was_done_by_hand_is_said_with_the_evidence(
      String language, String how, String evidence, String readBack) {
    Members byHand =
        new JsonMembers()
            .text("handler", "wages")
            .text("item", "all")
            .text("category", "identity.name")
            .text("result", "ERASED")
            .whole("records", 9)
            .text("technique", "CONFIRMED_BY_HAND")
            .text("evidence", "ticket-<1>")
            .text("readBackByHand", "ticket-2")
            .build();

    assertThat(CertificatePage.toHtml(certificate(byHand), Locale.forLanguageTag(language)))
        .contains(how, evidence, readBack);
  }

  private static void assertFile(String name, String page) throws IOException {
    Path file = GOLDEN.resolve(name + ".html");
    if (Boolean.getBoolean("pii4j.golden.update")) {
      Files.writeString(file, page);
    }
    assertThat(page).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 将删除的信息, 保留的信息, 通知谁删除, 自申请之日起 15 个工作日内, 您可以撤回申请",
    "en, What will be erased, What is kept, Who is told, within 15 working days, take your request"
        + " back"
  })
  void the_plan_says_what_goes_what_stays_who_is_told_by_when_and_the_way_back(
      String language, String gone, String kept, String told, String limit, String back) {
    assertThat(PlanPage.toHtml(plan(), Locale.forLanguageTag(language)))
        .contains(gone, kept, told, limit, back)
        .contains("保障农民工工资支付条例 第15条", "2029-08-31", "2026-10-22", "推送 / push");
  }

  @Test
  void a_limit_that_can_still_move_is_said_to_be_unconfirmed() {
    NoticeLimit open =
        new NoticeLimit(15, LocalDate.of(2027, 1, 8), Deadline.Status.PROVISIONAL, 12);

    assertThat(PlanPage.toHtml(plan(open, Optional.of(CANCEL)), Locale.ENGLISH))
        .contains("at the latest; to be confirmed");
    assertThat(PlanPage.toHtml(plan(), Locale.ENGLISH)).doesNotContain("to be confirmed");
  }

  @ParameterizedTest
  @CsvSource({
    "2, · 2 working days left, · 还剩 2 个工作日",
    "1, · 1 working day left, · 还剩 1 个工作日",
    "0, · this is today, · 即今日",
    "-1, · this day is over, · 已超过期限"
  })
  void the_progress_says_how_many_days_are_left(int left, String english, String chinese) {
    NoticeLimit limit =
        new NoticeLimit(15, LocalDate.of(2026, 10, 22), Deadline.Status.FINAL, left);
    ProgressNotice progress = progress(CaseState.ERASING, limit);

    assertThat(ProgressPage.toHtml(progress, Locale.ENGLISH)).contains(english);
    assertThat(ProgressPage.toHtml(progress, Locale.CHINESE)).contains(chinese);
  }

  @Test
  void says_so_when_it_is_too_late_to_take_the_request_back() {
    assertThat(PlanPage.toHtml(plan(LIMIT, Optional.empty()), Locale.ENGLISH))
        .contains("can no longer be taken back")
        .doesNotContain("at least until");
    assertThat(ProgressPage.toHtml(progress(CaseState.ERASING), Locale.ENGLISH))
        .contains("can no longer be taken back");
  }

  @Test
  void a_way_back_without_steps_names_people() {
    NoticeCancel bare = new NoticeCancel(Optional.empty(), List.of());

    assertThat(PlanPage.toHtml(plan(LIMIT, Optional.of(bare)), Locale.ENGLISH))
        .contains("write or call us", "may be any moment");
  }

  @Test
  void progress_says_of_each_item_how_far_it_is() {
    assertThat(ProgressPage.toHtml(progress(CaseState.ERASING), Locale.ENGLISH))
        .contains(
            "Your data is being erased",
            "its only key was destroyed",
            "waits for others",
            "kept, locked away",
            "told; no answer yet",
            "still to come",
            "12 working days left");
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void has_words_for_every_state_and_promises_no_day_once_nothing_runs(CaseState state) {
    String page = ProgressPage.toHtml(progress(state), Locale.ENGLISH);

    assertThat(page.contains("working days left")).isEqualTo(state.isOnTheClock());
    assertThat(page.contains("still to come")).isEqualTo(state.isOpen());
    assertThat(page.contains("Ended on")).isEqualTo(!state.isOpen());
  }

  @Test
  void has_words_for_every_stage_and_milestone() {
    PageWords words = PageWords.in(Locale.CHINESE);

    assertThat(Arrays.stream(Stage.values()).filter(stage -> stage != Stage.DONE))
        .allSatisfy(
            stage -> {
              assertThat(words.of("progress.stage", stage)).isNotBlank();
              assertThat(words.of("progress.recipient", stage)).isNotBlank();
            });
    assertThat(Milestone.Name.values())
        .allSatisfy(name -> assertThat(words.of("progress.milestone", name)).isNotBlank());
  }

  @Test
  void has_no_script_and_asks_nothing_of_any_website() {
    for (String page :
        List.of(
            PlanPage.toHtml(plan(), Locale.ENGLISH),
            ProgressPage.toHtml(progress(CaseState.ERASING), Locale.ENGLISH))) {
      assertThat(page)
          .contains("default-src 'none'", "form-action 'none'")
          .doesNotContain("<script", "<form", " src=", "href=", "http://", "https://", "url(")
          .endsWith("</html>\n");
    }
  }

  @Test
  void escapes_every_text_that_a_host_brings() {
    NoticeItem hostile = item("account", HOSTILE, HOSTILE, 1);
    Kept kept = new Kept("hold-1", HOSTILE, Optional.empty());
    NoticeCancel cancel =
        new NoticeCancel(Optional.empty(), List.of(LocalizedText.of(HOSTILE, HOSTILE)));
    PlanNotice plan =
        new PlanNotice(
            CASE,
            ASKED,
            ASKED,
            LIMIT,
            List.of(new PlannedItem(hostile, Fate.KEPT, Optional.of(kept))),
            List.of(new NoticeRecipient(List.of(hostile))),
            Optional.of(cancel));

    assertThat(PlanPage.toHtml(plan, Locale.ENGLISH))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "until the authority releases it")
        .doesNotContain("<script", "\u202E");
  }

  @Test
  void speaks_no_other_language() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanPage.toHtml(plan(), Locale.FRENCH))
        .withMessageContaining("zh and en");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 900})
  void is_looked_at_in_a_browser(int width, @TempDir Path folder) throws Exception {
    Path plan = folder.resolve("plan.html");
    Path progress = folder.resolve("progress.html");
    Files.writeString(plan, PlanPage.toHtml(plan(), Locale.CHINESE));
    Files.writeString(progress, ProgressPage.toHtml(progress(CaseState.ERASING), Locale.CHINESE));
    Path shots = Path.of("target", "screenshots");

    try (DevTools tab = Browser.tab()) {
      tab.open(plan.toUri().toString(), width);
      tab.screenshot(width, 2000, shots.resolve("plan-" + width + ".png"));
      assertThat(tab.pageWidth()).isEqualTo(width);
      tab.open(progress.toUri().toString(), width);
      tab.screenshot(width, 2400, shots.resolve("progress-" + width + ".png"));
      assertThat(tab.pageWidth()).isEqualTo(width);
    }

    assertThat(shots.resolve("plan-" + width + ".png")).isNotEmptyFile();
  }
}
