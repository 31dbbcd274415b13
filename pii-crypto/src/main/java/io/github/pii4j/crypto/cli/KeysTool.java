package io.github.pii4j.crypto.cli;

import io.github.pii4j.crypto.CryptoException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * {@code pii4j keys}: makes, lists, rotates, shreds and verifies the keys of a key file.
 *
 * <p>A service, so that the {@code pii4j} command finds it without knowing this library. Public for
 * that reason alone. Thread-safe.
 */
public final class KeysTool implements ToolProvider {

  private static final String HELP =
      """
      Usage: pii4j keys ACTION FILE [OPTIONS]
      Keeps the keys of a key file, which wrap the keys that protect data.

        create FILE       Makes a file with one new key; prints its name.
        list FILE         Prints KEK<TAB>CREATED<TAB>current|old for each key, the oldest first.
        rotate FILE       Makes a new key that wraps from now on; prints its name.
        shred FILE KEK    Destroys an old key, in FILE.previous too; needs --yes.
        verify FILE       Checks every bit of FILE and FILE.previous, and who may read them;
                          prints what was checked.
        passphrase FILE   Seals the file under another passphrase.

      Options:
        --passphrase-fd N          Reads the passphrase from file descriptor N, up to a line end.
        --passphrase-env NAME      Reads it from the environment; other processes of your account
                                   can read it there, too.
        --new-passphrase-fd N      The same for the new one of "passphrase".
        --new-passphrase-env NAME
        --yes                      Destroys without asking.
        --lang zh|en               Language of messages; the system's if not given.
        -h, --help                 Shows this help.
      Without them, a passphrase is typed at the terminal and not shown. It is never an argument.

      Exit codes:
        0    done
        1    verify: the file, or its previous generation, is not in order
        2    wrong usage, or a file that cannot be read or written
        3    the file does not open: wrong passphrase, or torn or edited
        70   a defect of this command
      """;

  private final Surroundings surroundings;

  /** For the service loader. */
  public KeysTool() {
    this(new ThisProcess());
  }

  KeysTool(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public String name() {
    return "pii4j-keys";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... args) {
    Speech speech = new Speech(out, err, language(args));
    try {
      run(Request.parse(args), speech);
      return ExitCode.OK;
    } catch (Refusal e) {
      return complain(e, speech);
    } catch (CryptoException e) {
      return complain(Answers.to(e), speech);
    } catch (IllegalArgumentException e) {
      return complain(Answers.toPassphrase(e), speech);
    }
  }

  private void run(Request request, Speech speech) {
    if (request.has(Request.HELP)) {
      HELP.lines().forEach(speech::line);
    } else {
      new Work(request, surroundings, speech).run();
    }
  }

  private static int complain(Refusal refusal, Speech speech) {
    speech.complain(refusal.in(speech));
    return refusal.exitCode();
  }

  /** Read before anything can go wrong, so that the first complaint is in the right language. */
  private static Locale language(String... args) {
    Locale language = Locale.getDefault();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(Request.LANG + "=")) {
        language = Locale.forLanguageTag(args[i].substring(Request.LANG.length() + 1));
      } else if (args[i].equals(Request.LANG) && i + 1 < args.length) {
        language = Locale.forLanguageTag(args[i + 1]);
      }
    }
    return language;
  }
}
