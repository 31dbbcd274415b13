package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command in 256 MB of heap, with archives that are made to exhaust it. */
class HostileArchiveIT {

  private static final byte[] ZEROS = new byte[1 << 20];

  @TempDir Path folder;
  private Path sdks = Path.of("");

  @BeforeEach
  void writeRegistry() throws IOException {
    sdks =
        Files.writeString(
            folder.resolve("sdks.yaml"),
            "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [en]\nsdks: []\n");
  }

  @Test
  void a_file_that_unpacks_to_half_a_gigabyte() throws Exception {
    Path apk = folder.resolve("app.apk");
    try (OutputStream out = Files.newOutputStream(apk)) {
      writeZeros(out, "classes.dex", 512);
    }

    assertRefused(apk, "!/classes.dex: larger than 33554432 bytes");
  }

  @Test
  void archives_in_an_archive_that_unpack_to_more_than_two_gigabytes() throws Exception {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    writeZeros(inner, "zeros.bin", 256);
    Path jar = folder.resolve("app.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (int i = 0; i < 9; i++) {
        zip.putNextEntry(new ZipEntry(i + ".jar"));
        inner.writeTo(zip);
      }
    }

    assertRefused(jar, ": the archive unpacks to more than 2147483648 bytes");
  }

  @Test
  void a_lock_file_of_values_without_number() throws Exception {
    Path lock = folder.resolve("package-lock.json");
    Files.writeString(lock, "{\"packages\": [" + "1,".repeat(15_000_000) + "1]}", UTF_8);

    assertRefused(lock, "nested deeper than 128 levels or larger than 1000000 values");
  }

  private static void writeZeros(OutputStream out, String name, int megabytes) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(name));
    for (int i = 0; i < megabytes; i++) {
      zip.write(ZEROS);
    }
    zip.finish();
  }

  /** The minute is no claim about speed: it ends a process that would never end. */
  private void assertRefused(Path build, String expected) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                Path.of("target", "pii4j.jar").toString(),
                "drift",
                "--lang",
                "en",
                "--sdks",
                sdks.toString(),
                build.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).isTrue();
    assertThat(Files.readString(said))
        .contains(build.getFileName().toString())
        .contains(expected)
        .doesNotContain("Exception", "OutOfMemoryError");
    assertThat(process.exitValue()).isEqualTo(3);
  }
}
