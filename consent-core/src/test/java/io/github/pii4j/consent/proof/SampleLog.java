package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A genuine log, with what its owner and its auditors have. */
final class SampleLog {

  static final String ORIGIN = "example.com/consent-log";
  static final SecretKey KEY =
      new SecretKeySpec("a key that only tests have, 32 b".getBytes(UTF_8), "HmacSHA256");
  static final NoteSigner SIGNER = NoteSigner.ed25519(ORIGIN, KeyPairs.ed25519());

  private final List<LogEntry> entries = new ArrayList<>();
  private final List<MerkleFrontier> trees = new ArrayList<>();

  private SampleLog() {}

  static SampleLog of(int size) {
    SampleLog log = new SampleLog();
    KeyedChain chain = new KeyedChain(KEY);
    MerkleFrontier tree = new MerkleFrontier();
    Hash link = KeyedChain.START;
    for (int i = 1; i <= size; i++) {
      log.trees.add(new MerkleFrontier(tree.size(), tree.hashes()));
      byte[] event = event(i);
      Hash leaf = Hash.ofEntry(event);
      link = chain.link(link, i, leaf);
      tree.add(leaf);
      log.entries.add(LogEntry.of(i, leaf, link, event));
    }
    log.trees.add(tree);
    return log;
  }

  private static byte[] event(int number) {
    return ("{\"number\":"
            + number
            + ",\"act\":\"given\",\"scope\":\"marketing\",\"version\":\"3\"}")
        .getBytes(UTF_8);
  }

  int size() {
    return entries.size();
  }

  /** The entry with this number, from 1. */
  LogEntry entry(int number) {
    return entries.get(number - 1);
  }

  /** A copy to damage. */
  List<LogEntry> entries() {
    return new ArrayList<>(entries);
  }

  MerkleFrontier tree(int size) {
    return trees.get(size);
  }

  Hash link(int size) {
    return size == 0 ? KeyedChain.START : entry(size).link();
  }

  String checkpoint(int size) {
    return new Checkpoint(ORIGIN, size, trees.get(size).root()).sign(List.of(SIGNER)).format();
  }

  static LogVerifier.Builder auditor() {
    return LogVerifier.builder(ORIGIN).known(SIGNER.verifier());
  }

  static LogVerifier.Builder owner() {
    return auditor().chainKey(KEY);
  }

  /** From the entry after this many on. */
  LogVerifier.Builder ownerAfter(int size) {
    return owner().after(link(size), tree(size));
  }

  static Verification verify(LogVerifier.Builder by, List<LogEntry> entries) {
    LogVerifier verifier = by.build();
    entries.forEach(verifier::add);
    return verifier.finish();
  }
}
