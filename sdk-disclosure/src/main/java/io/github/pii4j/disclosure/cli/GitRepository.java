package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads commits through the {@code git} command, which knows every kind of repository. */
record GitRepository(Path folder) {

  /** What git allows in a ref, without what a shell would take apart in the command to fetch it. */
  private static final Pattern FORM =
      Pattern.compile("[^-\\s~^:?*\\[\\\\;&|<>$`'\"(){}!#][^\\s:?*\\[\\\\;&|<>$`'\"()!#]*");

  /** Fails with the way to get it unless {@code ref} names a commit that is here. */
  void require(String ref) {
    if (!FORM.matcher(ref).matches()) {
      throw Baselines.noRef(ref);
    }
    if (!succeeds("rev-parse", "--git-dir")) {
      throw Baselines.noRepository(folder, lastWords());
    }
    if (!succeeds("rev-parse", "--verify", "--quiet", ref + "^{commit}")) {
      throw Baselines.unknownRef(ref, isShallow());
    }
  }

  /** Whether {@code REF:PATH} is a file, and no folder. */
  boolean isFile(String object) {
    return run(16, "cat-file", "-t", object).text().startsWith("blob");
  }

  /** Whether a path of a commit is a symbolic link. */
  boolean isLink(String ref, String path) {
    return run(16, "ls-tree", "--full-tree", ref, "--", path).text().startsWith("120000");
  }

  /** Whether a commit holds {@code REF:PATH}. */
  boolean holds(String object) {
    return succeeds("cat-file", "-e", object);
  }

  /** The first bytes of {@code REF:PATH}. */
  byte[] read(String object, int limit) {
    return run(limit, "cat-file", "blob", object).output();
  }

  private boolean isShallow() {
    return run(16, "rev-parse", "--is-shallow-repository").text().startsWith("true");
  }

  private String lastWords() {
    return run(1024, "rev-parse", "--git-dir").text().lines().findFirst().orElse("");
  }

  private boolean succeeds(String... arguments) {
    return run(1024, arguments).exitCode() == 0;
  }

  private Result run(int limit, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    boolean object = arguments[0].equals("cat-file");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(!object);
    if (object) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    return finish(builder, limit);
  }

  private Result finish(ProcessBuilder builder, int limit) {
    try {
      Process git = builder.start();
      git.getOutputStream().close();
      try (InputStream output = git.getInputStream()) {
        byte[] bytes = output.readNBytes(limit);
        output.skip(Long.MAX_VALUE);
        return new Result(git.waitFor(), bytes);
      }
    } catch (IOException e) {
      throw Baselines.noGit(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Baselines.noGit(folder);
    }
  }

  /** How git ended and what it wrote. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Result(int exitCode, byte[] output) {
    String text() {
      return new String(output, UTF_8);
    }
  }
}
