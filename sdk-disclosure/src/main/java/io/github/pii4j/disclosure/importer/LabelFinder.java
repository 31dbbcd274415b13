package io.github.pii4j.disclosure.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the label that a line begins with: before a colon, in brackets, alone, before a space. */
final class LabelFinder {

  private static final int LONGEST_LABEL = 48;
  private static final Pattern COLON = Pattern.compile("([^：:]{1,40})[：:](?!//)(.*)");
  private static final Pattern LINKED =
      Pattern.compile("\\[([^\\[\\]]{1,24})]\\(((?i:https?)://[^()\\s]{1,2000})\\)");
  private static final Pattern BRACKETED =
      Pattern.compile("[【\\[「『]([^】\\]」』]{1,24})[】\\]」』][：:]?(.*)");
  private static final Pattern DASHED =
      Pattern.compile("([^—–→=|｜]{2,24}?)\\s{0,4}(?:[—–]{1,2}|--|→|=>|=|[|｜])\\s{0,4}(.{1,})");
  private static final Pattern ASKED = Pattern.compile("([^？?]{2,24})[？?]\\s{0,8}(.*)");
  private static final Pattern WIDE_SPACE = Pattern.compile("\\t\\s{0,8}|\\s{2,40}");
  private static final Pattern SPACE = Pattern.compile("\\s{1,40}");

  private final FieldLabels labels;

  LabelFinder(FieldLabels labels) {
    this.labels = labels;
  }

  /**
   * @param current the field that the lines before say
   */
  Optional<LabelledText> find(String line, @Nullable ListField current) {
    return labelled(line, current)
        .or(() -> marked(line, current, LINKED))
        .or(() -> marked(line, current, BRACKETED))
        .or(() -> marked(line, current, DASHED))
        .or(() -> marked(line, current, ASKED))
        .or(() -> labels.exact(line).map(field -> new LabelledText(line.strip(), "", field)))
        .or(() -> spaced(line));
  }

  /** A label alone on its line, or parted from its value by a wide space, within an SDK. */
  Optional<LabelledText> alone(String line) {
    Matcher wide = WIDE_SPACE.matcher(line);
    boolean parted = wide.find() && wide.start() <= LONGEST_LABEL;
    String label = parted ? line.substring(0, wide.start()) : line;
    return labels
        .alone(label.strip())
        .map(
            field ->
                new LabelledText(label.strip(), parted ? line.substring(wide.end()) : "", field));
  }

  /** With a colon. */
  Optional<LabelledText> labelled(String line, @Nullable ListField current) {
    return marked(line, current, COLON);
  }

  boolean hasColon(String line) {
    return COLON.matcher(line).matches();
  }

  private Optional<LabelledText> marked(String line, @Nullable ListField current, Pattern form) {
    Matcher matcher = form.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String label = matcher.group(1).replace("*", "").strip();
    return current == ListField.ITEMS && LabelledText.isProvision(label)
        ? Optional.empty()
        : labels.find(label).map(field -> new LabelledText(label, matcher.group(2), field));
  }

  private Optional<LabelledText> spaced(String line) {
    Matcher space = SPACE.matcher(line);
    while (space.find() && space.start() <= LONGEST_LABEL) {
      String label = line.substring(0, space.start());
      Optional<ListField> field = space.start() > 1 ? labels.exact(label) : Optional.empty();
      boolean title = Headings.TITLE.matcher(line).region(space.end(), line.length()).lookingAt();
      boolean name = field.filter(ListField.NAME::equals).isPresent();
      title |= name && !Headings.mayName(line.substring(space.end()));
      if (field.isPresent() && !title) {
        return Optional.of(new LabelledText(label, line.substring(space.end()), field.get()));
      }
    }
    return Optional.empty();
  }
}
