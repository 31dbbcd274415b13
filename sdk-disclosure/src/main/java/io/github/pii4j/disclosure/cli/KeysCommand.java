package io.github.pii4j.disclosure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps key files: hands all it is given to pii-crypto, which this module does not know. */
@Command(
    name = KeysCommand.NAME,
    description = {
      "Makes, lists, rotates, shreds and verifies the keys of a key file; see: pii4j keys --help"
    })
final class KeysCommand implements Callable<Integer> {

  static final String NAME = "keys";

  private static final String TOOL = "pii4j-keys";

  private final Console console;

  @Parameters(arity = "0..*", hidden = true)
  private List<String> arguments = new ArrayList<>();

  KeysCommand(Console console) {
    this.console = console;
  }

  /** The tool, if it is called, reads its own options, {@code --help} among them. */
  static void leaveArgumentsAlone(CommandLine command) {
    CommandLine keys = command.getSubcommands().get(NAME);
    if (keys != null) {
      keys.setUnmatchedOptionsArePositionalParams(true).setStopAtPositional(true);
    }
  }

  @Override
  public Integer call() {
    return tool().run(console.out(), console.err(), inTheSameLanguage());
  }

  private String[] inTheSameLanguage() {
    List<String> all = new ArrayList<>(List.of("--lang", console.say("en", "zh")));
    all.addAll(arguments);
    return all.toArray(String[]::new);
  }

  private static ToolProvider tool() {
    return ToolProvider.findFirst(TOOL)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "pii-crypto is not on the class path, so there are no key files here;"
                        + " use pii4j.jar, or add pii-crypto",
                    "类路径中没有 pii-crypto，无法处理密钥文件；请使用 pii4j.jar，或加入 pii-crypto"));
  }
}
