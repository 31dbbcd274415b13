package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page taken at its word: what follows {@code $ } in its console blocks is typed into a shell, in
 * the order of the page, and answers as the page says; {@code ...} stands for any lines. A block in
 * YAML that begins with the name of a file is written to that file when its turn comes.
 */
final class DocumentedSession {

  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("# (\\S+\\.ya?ml)\\n.*", Pattern.DOTALL);
  private static final String PROMPT = "$ ";
  private static final String ANYTHING = "...";

  private final String page;

  DocumentedSession(Path page) throws IOException {
    this.page = Files.readString(page, UTF_8);
  }

  /** Types the page in a folder, with {@code before} run ahead of each command. */
  void typeIn(Path folder, String before, Map<String, String> environment) throws IOException {
    for (Matcher block : blocks().toList()) {
      if (block.group(1).equals("console")) {
        answers(block.group(2)).forEach(answer -> answer.check(folder, before, environment));
      } else if (block.group(1).equals("yaml")) {
        write(folder, block.group(2));
      }
    }
  }

  /** The only block in this language that has these words. */
  String block(String language, String words) {
    List<String> found =
        blocks()
            .filter(block -> block.group(1).equals(language) && block.group(2).contains(words))
            .map(block -> block.group(2))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** In what languages the page has blocks. */
  List<String> languages() {
    return blocks().map(block -> block.group(1)).distinct().sorted().toList();
  }

  private Stream<Matcher> blocks() {
    List<Matcher> found = new ArrayList<>();
    for (Matcher matcher = BLOCK.matcher(page); matcher.find(); ) {
      Matcher one = BLOCK.matcher(page);
      one.find(matcher.start());
      found.add(one);
    }
    return found.stream();
  }

  private static void write(Path folder, String block) throws IOException {
    Matcher named = FILE.matcher(block);
    assertThat(named.matches()).as(block).isTrue();
    Path file = folder.resolve(named.group(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, block, UTF_8);
  }

  private static List<Answer> answers(String block) {
    List<Answer> answers = new ArrayList<>();
    for (String line : block.lines().toList()) {
      if (line.startsWith(PROMPT)) {
        answers.add(new Answer(line.substring(PROMPT.length()), new ArrayList<>()));
      } else {
        answers.get(answers.size() - 1).lines().add(line);
      }
    }
    return answers;
  }

  /** A command, and the lines that it answers with. */
  private record Answer(String command, List<String> lines) {

    void check(Path folder, String before, Map<String, String> environment) {
      JobRun run = JobRun.of(folder, before + "\nset +e\n" + command, environment);

      assertThat(run.log()).as(command).matches(expected());
    }

    private Pattern expected() {
      return Pattern.compile(
          lines.stream()
              .map(line -> line.equals(ANYTHING) ? "(?:.*\\n)*?" : Pattern.quote(line + "\n"))
              .collect(Collectors.joining()));
    }
  }
}
