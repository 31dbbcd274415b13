package io.github.pii4j.disclosure.drift;

/**
 * How much of what is unpacked is read, before a build is refused.
 *
 * @param entryBytes of one file in an archive, and of one lock file
 * @param totalBytes of all that is read of one archive, archives in it included
 * @param entries files in one archive, those of archives in it included
 * @param depth archives in archives
 * @param files files of one folder
 */
public record BuildLimits(int entryBytes, long totalBytes, int entries, int depth, int files) {

  /** 32 MiB a file, 2 GiB and 500,000 files an archive, 4 archives deep; 20,000 files a folder. */
  public static final BuildLimits STANDARD =
      new BuildLimits(32 << 20, 2L << 30, 500_000, 4, 20_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public BuildLimits {
    if (entryBytes < 1 || totalBytes < 1 || entries < 1 || depth < 1 || files < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }
}
