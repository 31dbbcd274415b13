package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a run of fields into SDKs: a name begins one, as does what began the one before. */
final class RowCollector {

  /** What a list may say in several parts. */
  private static final Set<ListField> SEVERAL = EnumSet.of(ListField.ITEMS, ListField.PERMISSIONS);

  /** What is said of SDKs and not of what an app does itself. */
  private static final Set<ListField> EVIDENCE =
      EnumSet.of(
          ListField.OPERATOR,
          ListField.POLICY_LINK,
          ListField.SITE_LINK,
          ListField.PACKAGE,
          ListField.COLLECTION);

  /** What makes more of a name than an entry of a menu. */
  private static final Set<ListField> TELLS =
      EnumSet.of(
          ListField.MAIN_FUNCTION,
          ListField.PURPOSE,
          ListField.SCENARIO,
          ListField.ITEMS,
          ListField.COLLECTION,
          ListField.PACKAGE,
          ListField.PERMISSIONS);

  private static final Pattern BY_USERS =
      Pattern.compile(
          "(?:由)?(?:您|你|用户|用戶).{0,6}(?:主动|主動|自行|自愿|自願|手动|手動)?(?:提供|填写|填寫|提交|输入|輸入|上传|上傳).*");
  private static final Set<String> ANYTHING = Set.of("名称", "name", "名字", "产品");

  /** What lists put before the name. */
  private static final Set<ListField> BEFORE_NAME =
      EnumSet.of(ListField.OPERATOR, ListField.PLATFORM);

  /** Far more than any list has. */
  static final int MOST_SDKS = 5_000;

  private static final int MOST_NOTES = 500;
  private static final Message TOO_MANY =
      new Message(
          "more than " + MOST_SDKS + " SDKs; keep only the list",
          "超过 " + MOST_SDKS + " 个 SDK；请只保留列表");

  private final ListText source;
  private final List<ImportedSdk> done = new ArrayList<>();
  private final Map<ListField, ImportedText> open = new EnumMap<>(ListField.class);
  private final Map<ListField, Set<String>> parts = new EnumMap<>(ListField.class);
  private final List<ImportNote> notes = new ArrayList<>();
  private final List<ImportNote> stray = new ArrayList<>();
  private @Nullable ListField first;
  private @Nullable ImportedText platform;
  private @Nullable ImportedText heading;
  private @Nullable ImportedText subject;

  RowCollector(ListText source) {
    this.source = source;
  }

  /** What the SDKs from here on are built for, unless they say themselves. */
  void platform(@Nullable ImportedText words) {
    platform = words;
  }

  /** What may be the name of the SDK whose fields follow; or nothing. */
  void heading(@Nullable ImportedText name) {
    heading = name;
  }

  /** What stands above and may be a name, until a field follows; or nothing. */
  @Nullable ImportedText heading() {
    return heading;
  }

  /** The one SDK that the page is about, as vendors write: its tables name none. */
  void subject(ImportedText name) {
    close();
    heading = null;
    subject = name;
  }

  /** Whether a heading gave the name of the row that is open: more may follow up to the next. */
  boolean isUnderHeading() {
    ImportedText name = open.get(ListField.NAME);
    return name != null && name.label().contains(name.text());
  }

  /** Whether a table that names no SDK belongs to one all the same. */
  boolean isAboutOne() {
    return subject != null || (heading != null && Headings.isSdk(heading.text()));
  }

  /** The table that follows belongs to the page's subject, whatever stands above it. */
  void preferSubject() {
    if (subject != null) {
      heading = null;
    }
  }

  boolean hasSubject() {
    return subject != null;
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Whether what follows is about something: fields stand above it, or what may be a name. */
  boolean isAbout() {
    return isOpen() || heading != null;
  }

  /** Whether the row that is open says something in {@code field}; none that is about to begin. */
  boolean says(ListField field) {
    return heading == null && isSaid(field);
  }

  private boolean isSaid(ListField field) {
    ImportedText said = open.get(field);
    return said != null && !said.text().isBlank();
  }

  void field(ListField field, ImportedText text) {
    name(field);
    boolean named = field == ListField.NAME && !BEFORE_NAME.containsAll(open.keySet());
    if (named || field == first) {
      close();
    }
    if (field == ListField.NAME) {
      begin(text);
    } else {
      add(field, text);
    }
  }

  /** A heading or the page's subject is the name, where no field says it. */
  private void name(ListField field) {
    ImportedText above = heading != null ? heading : open.isEmpty() ? subject : null;
    if (heading != null || field == ListField.NAME) {
      subject = null;
    }
    heading = null;
    if (above != null && field != ListField.NAME) {
      close();
      begin(above);
    }
  }

  private void begin(ImportedText name) {
    first = open.isEmpty() ? ListField.NAME : first;
    open.put(ListField.NAME, name);
  }

  private void add(ListField field, ImportedText text) {
    if (open.isEmpty()) {
      first = field;
    }
    ImportedText before = open.putIfAbsent(field, text);
    if (before != null && before.text().isEmpty()) {
      open.put(field, text);
    } else if (before != null && SEVERAL.contains(field)) {
      join(field, before, text);
    } else if (before != null && !text.text().isEmpty() && !before.text().equals(text.text())) {
      note(
          text.line(),
          "\"" + text.label() + "\" is a second " + field + "; the first is kept",
          "“" + text.label() + "”与前面的“" + before.label() + "”重复，保留前者");
    }
  }

  /** A further row of a table about the same SDK. */
  void more(ListField field, ImportedText text) {
    ImportedText before = open.get(field);
    if (before == null || before.text().isEmpty()) {
      field(field, text);
    } else if (field != ListField.NAME) {
      join(field, before, text);
    }
  }

  private void join(ListField field, ImportedText before, ImportedText text) {
    Set<String> said = parts.computeIfAbsent(field, key -> new HashSet<>(Set.of(before.text())));
    if (!text.text().isEmpty() && said.add(text.text()) && !FieldText.isFull(before)) {
      replace(field, FieldText.joined(before, "\n", text.text()));
    }
  }

  /** What the open row says in this field, or nothing. */
  @Nullable ImportedText latest(@Nullable ListField field) {
    return field == null ? null : open.get(field);
  }

  void replace(ListField field, ImportedText text) {
    open.put(field, text);
  }

  void note(int line, String english, String chinese) {
    if (notes.size() < MOST_NOTES) {
      notes.add(new ImportNote(line, new Message(english, chinese)));
    }
  }

  /** That the value told what an unknown label asks for. */
  void noteLook(int line, String label, ListField field) {
    note(
        line,
        "\""
            + label
            + "\" is read as "
            + Words.english(field)
            + " because of what it says; check it",
        "“" + label + "”按其内容视为" + Words.chinese(field) + "，请核对");
  }

  /** What a document says of itself, its version and its company, is over with its first words. */
  void endCover() {
    boolean cover = !open.isEmpty() && !isSaid(ListField.NAME) && !isTold();
    if (cover) {
      close();
    }
  }

  void close() {
    if (!open.isEmpty()) {
      new RowEnd(open, this).tidy(done.isEmpty() ? null : done.get(done.size() - 1));
      if (platform != null) {
        open.putIfAbsent(ListField.PLATFORM, platform);
      }
      boolean kept = isSomebody();
      int line = open.values().stream().mapToInt(ImportedText::line).min().orElse(0);
      if (kept) {
        keep(line);
      }
      open.clear();
      parts.clear();
      if (!kept) {
        note(line, "what begins here is read as no SDK", "此处起的内容未视为 SDK");
        stray();
      }
      notes.clear();
    }
    first = null;
  }

  /** Links alone are those of a site; what is said without a name and a company is of no SDK. */
  private boolean isSomebody() {
    boolean operated = isSaid(ListField.OPERATOR);
    ImportedText name = open.get(ListField.NAME);
    if (name == null || name.text().isBlank()) {
      return isTold() && (operated || (open.size() > 2 && isEvident()));
    }
    boolean told = isTold() || operated;
    return isNamed() ? told || !Headings.isTitle(name.text()) : told && isEvident();
  }

  private boolean isTold() {
    return TELLS.stream().anyMatch(this::isSaid);
  }

  /** Whether anything is said that is said of SDKs only; what a user gives is given to the app. */
  private boolean isEvident() {
    return EVIDENCE.stream()
        .filter(this::isSaid)
        .map(open::get)
        .anyMatch(said -> said != null && !BY_USERS.matcher(said.text()).matches());
  }

  /** 名称 above anything, a cookie say, where nothing is said of data or of a company. */
  private boolean isSomeName(ImportedText name) {
    String label = LabelText.fold(name.label().replace("*", ""));
    boolean little = open.size() <= 2 && !isSaid(ListField.ITEMS);
    return little && ANYTHING.contains(label) && !Headings.isSdk(name.text());
  }

  /** A label gives the name, or the name says that it is an SDK; 注册账号 above its purpose is none. */
  private boolean isNamed() {
    ImportedText name = open.get(ListField.NAME);
    return name != null
        && !name.text().isBlank()
        && !isSomeName(name)
        && (!name.label().contains(name.text()) || Headings.isSdk(name.text()));
  }

  private void keep(int line) {
    if (done.size() == MOST_SDKS) {
      throw source.refusal(line, TOO_MANY);
    }
    done.add(new ImportedSdk(line, open, notes));
  }

  private void stray() {
    notes.stream().limit(MOST_NOTES - stray.size()).forEach(stray::add);
  }

  /** Of what was read as no SDK; once all is read. */
  List<ImportNote> strayNotes() {
    return List.copyOf(stray);
  }

  List<ImportedSdk> rows() {
    close();
    stray();
    notes.clear();
    return FunctionAsPurpose.in(done);
  }
}
