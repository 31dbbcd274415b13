package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which functions use which items in either version, and what both are called. */
final class Usage {

  private static final int SHOWN = 4;

  private final Set<String> functions = new TreeSet<>();
  private final Map<String, Set<String>> functionsByItem = new HashMap<>();
  private final Map<String, Message> names = new HashMap<>();

  private Usage() {}

  static Usage in(PrivacyPolicy before, PrivacyPolicy after) {
    Usage usage = new Usage();
    usage.add(before);
    usage.add(after);
    return usage;
  }

  private void add(PrivacyPolicy policy) {
    policy.items().forEach(item -> names.put(item.code(), Words.nameOf(item)));
    policy.recipients().forEach(one -> names.put(one.id(), Words.nameOf(one.name())));
    policy.functions().forEach(this::add);
  }

  private void add(ProcessingFunction function) {
    functions.add(function.id());
    names.put(function.id(), Words.nameOf(function.label()));
    function
        .uses()
        .map(ItemUse::item)
        .forEach(
            item ->
                functionsByItem
                    .computeIfAbsent(item, unused -> new TreeSet<>())
                    .add(function.id()));
  }

  Set<String> allFunctions() {
    return functions;
  }

  /** What these items touch: the functions that use one of them, or everybody if none does. */
  Scope of(Collection<String> codes) {
    Set<String> using = new TreeSet<>();
    codes.forEach(code -> using.addAll(functionsByItem.getOrDefault(code, Set.of())));
    return Scope.ofFunctions(using.isEmpty() ? functions : using).withItems(new TreeSet<>(codes));
  }

  /** What an item, a function or a recipient is called, or a word of the format. */
  Message nameOf(String id) {
    return names.getOrDefault(id, new Message(id, ChineseWords.of(id)));
  }

  /** Ids and words, parted by commas, as they are called; the first few if there are many. */
  Value valueOf(String list) {
    List<Message> called = Arrays.stream(list.split(", ", -1)).map(this::nameOf).toList();
    List<Message> first = called.subList(0, Math.min(SHOWN, called.size()));
    int more = called.size() - first.size();
    String english = first.stream().map(Message::english).collect(Collectors.joining(", "));
    String chinese = first.stream().map(Message::chinese).collect(Collectors.joining("、"));
    return new Value(
        list,
        more == 0
            ? new Message(english, chinese)
            : new Message(
                english + " and " + more + " more", chinese + "等 " + called.size() + " 项"));
  }
}
