package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPairTests {

  @TempDir Path folder;

  @Test
  void each_is_the_one_that_was_named() throws IOException {
    DocumentPair pair = DocumentPair.open(written("before"), written("after"));

    assertThat(pair.before().source().name()).endsWith("before.yaml");
    assertThat(pair.after().source().name()).endsWith("after.yaml");
    assertThat(pair.after().kind()).isEqualTo(DocumentKind.POLICY);
  }

  @Test
  void the_reason_of_the_other_is_told_as_if_it_had_been_read_here() throws IOException {
    FileSource before = written("before");

    assertThatThrownBy(() -> DocumentPair.open(before, missing("after")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("after.yaml: no such file");
  }

  @Test
  void of_two_reasons_the_first_ones_is_told() {
    assertThatThrownBy(() -> DocumentPair.open(missing("before"), missing("after")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("before.yaml: no such file");
  }

  private FileSource written(String name) throws IOException {
    FileSource source = missing(name);
    Files.writeString(source.file(), "kind: PrivacyPolicy\n");
    return source;
  }

  private FileSource missing(String name) {
    return new FileSource(folder.resolve(name + ".yaml"));
  }
}
