package io.github.pii4j.maven;

import io.github.pii4j.disclosure.cli.PrivacyCommand;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that runs the {@code pii4j} command, so that both mean the same. */
abstract class CommandMojo extends AbstractMojo {

  /** Leaves the goal out. */
  @Parameter(property = "pii4j.skip", defaultValue = "false")
  private boolean skip;

  /** Language of messages and reports, {@code zh} or {@code en}; the system's if not given. */
  @Parameter(property = "pii4j.lang")
  private @Nullable String lang;

  /** What would be typed in a shell. */
  abstract List<String> arguments() throws MojoExecutionException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: pii4j.skip is set");
      return;
    }
    run(arguments());
  }

  private void run(List<String> arguments) throws MojoExecutionException, MojoFailureException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = PrivacyCommand.run(spoken(arguments), out, err, locale());
    LogLines log = new LogLines(getLog(), code == 0);
    log.write(out);
    log.write(err);
    ExitCodes.check(code, locale());
  }

  private List<String> spoken(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    if (lang != null) {
      all.addAll(List.of("--lang", lang));
    }
    return all;
  }

  /** An unknown language is passed on to the command, which says so. */
  final Locale locale() {
    return lang == null ? Locale.getDefault() : Locale.forLanguageTag(lang);
  }
}
