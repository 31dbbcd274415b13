package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of all shreddings in a file of their own, so that a key store that is restored from a
 * backup brings no destroyed key back.
 *
 * <pre>{@code
 * ShreddingLog log = ShreddingLog.in(Path.of("/other/disk/shreddings.log"));
 * log.export(store, Instant.EPOCH); // after every shredding, or at least before every backup
 * ...
 * log.replay(restored);             // after a restore, before the host serves anybody
 * }</pre>
 *
 * <p>Keep it where the backups of the key store do not reach, and do not restore it together with
 * them. A shredding that was not exported when the key store was lost is lost, too.
 *
 * <p>Text in UTF-8: the line {@code pii4j shreddings 1}, then one line for each record: when (ISO
 * 8601), the last id that was destroyed, tenant and scope ({@code
 * application/x-www-form-urlencoded}) and CRC-32C of all that (8 hexadecimal digits), with
 * tabulators between. Persons appear under their pseudonyms only. The file is its owner's only,
 * where there are POSIX permissions.
 *
 * <p>Thread-safe; one process at a time exports.
 */
public final class ShreddingLog {

  private static final Logger LOG = LoggerFactory.getLogger(ShreddingLog.class);
  private static final Pattern LINE_END = Pattern.compile("\n");
  private static final String HEADER = "pii4j shreddings 1";

  private final Path file;
  private final String name;

  private ShreddingLog(Path file) {
    this.file = file.toAbsolutePath();
    this.name = "log of shreddings in the file " + file.getFileName();
  }

  /** The log in a file, which is made by the first export. */
  public static ShreddingLog in(Path file) {
    return new ShreddingLog(file);
  }

  /**
   * Appends the records that the file does not have; they are on the disk when this returns.
   *
   * @param since of what time to look for records: clocks of nodes differ, so go back further than
   *     the last export, or to {@link Instant#EPOCH}, which is always right
   * @return how many were appended
   * @throws DataKeyStoreException if the store cannot be read, or the file not read or written, or
   *     is damaged
   */
  public synchronized int export(DataKeyStore store, Instant since) {
    List<Shredding> records = store.shreddings(since);
    try {
      KeyFileLock lock = lock();
      try {
        return append(records);
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      throw DataKeyStoreException.unavailable(name, e);
    }
  }

  /**
   * Destroys again what the records say was destroyed; what was made since stays, see {@link
   * DataKeyStore#shredAgain}. May be repeated, but only on a store that was restored: it takes back
   * a {@link DataKeyStore#readmit} that no key followed.
   *
   * @return how many records there are
   * @throws DataKeyStoreException if the store cannot be written, or there is no file, or it cannot
   *     be read or is damaged
   */
  public synchronized int replay(DataKeyStore store) {
    List<Shredding> records = records();
    records.forEach(store::shredAgain);
    return records.size();
  }

  /**
   * The records in the file, in its order.
   *
   * @throws DataKeyStoreException if there is no file, or it cannot be read or is damaged
   */
  public synchronized List<Shredding> records() {
    try {
      return parse(content().lines());
    } catch (IOException e) {
      throw DataKeyStoreException.unavailable(name, e);
    }
  }

  /** The name of the file. */
  @Override
  public String toString() {
    return "ShreddingLog[" + file.getFileName() + "]";
  }

  private int append(List<Shredding> records) throws IOException {
    Content present = Files.exists(file) ? content() : Content.NONE;
    Set<Shredding> known = new HashSet<>(parse(present.lines()));
    List<Shredding> unknown = records.stream().filter(known::add).toList();
    StringBuilder text = new StringBuilder(present.end() == 0 ? HEADER + "\n" : "");
    unknown.forEach(record -> text.append(ShreddingLine.write(record)).append('\n'));
    write(present.end(), text.toString().getBytes(UTF_8));
    return unknown.size();
  }

  private void write(long at, byte[] lines) throws IOException {
    OwnerOnly.openOrCreate(file).close();
    try (LogFile out = new DiskFile(file)) {
      out.cut(at);
      out.write(at, lines);
      out.sync();
    }
    Folder.sync(file);
  }

  private KeyFileLock lock() throws IOException {
    try {
      Path place = Folder.realPlace(file);
      return KeyFileLock.take(place.resolveSibling(place.getFileName() + ".lock"), name);
    } catch (KeyFileException e) {
      throw DataKeyStoreException.inUse(name);
    }
  }

  private Content content() throws IOException {
    Content content = Content.of(Files.readAllBytes(file));
    if (content.hasRest()) {
      LOG.warn("the {} ends with a line that was never finished: it is dropped", name);
    }
    return content;
  }

  private List<Shredding> parse(List<String> lines) {
    List<Shredding> records = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        records.add(parse(lines.get(i), i));
      } else if (!lines.get(0).equals(HEADER)) {
        throw damaged(0);
      }
    }
    return records;
  }

  private Shredding parse(String line, int index) {
    try {
      return ShreddingLine.read(line);
    } catch (IllegalArgumentException e) {
      throw damaged(index);
    }
  }

  private DataKeyStoreException damaged(int index) {
    return DataKeyStoreException.damaged(name, "line " + (index + 1) + " is not as it was written");
  }

  /**
   * What was written to the end of its line.
   *
   * @param end how many bytes that is
   * @param hasRest whether an unfinished line follows
   */
  private record Content(List<String> lines, int end, boolean hasRest) {

    static final Content NONE = new Content(List.of(), 0, false);

    static Content of(byte[] bytes) {
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      return new Content(linesOf(bytes, end), end, end < bytes.length);
    }

    private static List<String> linesOf(byte[] bytes, int end) {
      String text = new String(bytes, 0, end, UTF_8);
      return end == 0 ? List.of() : LINE_END.splitAsStream(text).toList();
    }
  }
}
