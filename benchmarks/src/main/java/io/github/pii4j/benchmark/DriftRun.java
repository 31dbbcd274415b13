package io.github.pii4j.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * {@code pii4j drift} of an APK of 100 MB, started anew each time: how long, and how much memory
 * the process takes at most. The APK is a real one whose classes are repeated as further DEX files,
 * as large apps have them, and filled up with native libraries.
 */
public final class DriftRun {

  private static final int MEGABYTE = 1 << 20;
  private static final long WHOLE = 100L * MEGABYTE;

  /** Of which so much is classes, packed; the rest is libraries. */
  private static final long CLASSES = 60L * MEGABYTE;

  private static final long SEED = 20261127;

  private final Path home;
  private final Path folder;

  private DriftRun(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder of the unpacked distribution, a real APK, and how many turns
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("drift");
    DriftRun run = new DriftRun(Path.of(arguments[0]).toAbsolutePath(), folder);
    Path apk = folder.resolve("app.apk");
    enlarge(Path.of(arguments[1]), apk);
    List<Long> times = new ArrayList<>();
    long most = 0;
    for (int turn = Integer.parseInt(arguments[2]); turn > 0; turn--) {
      long begin = System.nanoTime();
      most = Math.max(most, run.drift(apk));
      times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }
    Collections.sort(times);
    System.out.println(
        Files.size(apk) / MEGABYTE + " MB: ms " + times + ", at most " + most / 1024 + " MB");
  }

  private static void enlarge(Path real, Path target) throws IOException {
    try (ZipFile from = new ZipFile(real.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
      int dex = 0;
      long packed = 0;
      while (packed < CLASSES) {
        Enumeration<? extends ZipEntry> entries = from.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          boolean isDex = entry.getName().endsWith(".dex");
          if (isDex || packed == 0) {
            String name = isDex ? "classes" + (++dex == 1 ? "" : dex) + ".dex" : entry.getName();
            copy(from, entry, name, to);
          }
        }
        to.flush();
        packed = Files.size(target);
      }
      fill(to, WHOLE - packed);
    }
  }

  private static void copy(ZipFile from, ZipEntry entry, String name, ZipOutputStream to)
      throws IOException {
    to.putNextEntry(new ZipEntry(name));
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(to);
    }
    to.closeEntry();
  }

  /** Bytes that do not pack: always the same. */
  private static void fill(ZipOutputStream to, long bytes) throws IOException {
    Random random = new Random(SEED);
    byte[] piece = new byte[4 * MEGABYTE];
    for (int i = 0; i <= bytes / piece.length; i++) {
      random.nextBytes(piece);
      to.putNextEntry(new ZipEntry("lib/arm64-v8a/libpart" + i + ".so"));
      to.write(piece);
      to.closeEntry();
    }
  }

  /** The most memory that it had at any time, in KiB. */
  private long drift(Path apk) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/pii4j").toString(),
            "drift",
            "--sdks",
            home.resolve("examples/sdks.yaml").toString(),
            apk.toString());
    builder.environment().put("PII4J_ARCHIVE", "off");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile());
    Process process = builder.start();
    long most = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, peak(process));
    }
    if (process.exitValue() != 5) {
      throw new IllegalStateException("drift ended with " + process.exitValue());
    }
    return most;
  }

  /** The kernel keeps the peak itself; nothing once the process has ended. */
  private static long peak(Process process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return process.isAlive() ? failed(ended) : 0;
    }
  }

  private static long failed(IOException e) {
    throw new UncheckedIOException(e);
  }
}
