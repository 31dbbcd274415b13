package io.github.pii4j.example.labour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;

/** Runs the story of one worker on the platform, from the first screen to the closed account. */
public final class LabourPlatform {

  private LabourPlatform() {}

  /**
   * Tells the story and leaves the pages on disk.
   *
   * @param args the folder with the policy and the SDK registry; the folder for the pages
   */
  public static void main(String[] args) {
    Path privacy = Path.of(args.length > 0 ? args[0] : "privacy");
    Path pages = Path.of(args.length > 1 ? args[1] : "target/pages");
    new WorkerStory(privacy, pages, new PrintStream(System.out, false, UTF_8)).tell();
  }
}
