package io.github.pii4j.disclosure.importer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a label ask for together: the last word that asks for something counts, except
 * that a purpose goes before what it is joined with (功能与用途), and a name is that of whom it follows
 * (公司名称).
 */
final class LabelMeaning {

  /** A column that a registry has no field for. */
  static final String OTHER = "OTHER";

  private static final Set<LabelRole> HEADS =
      EnumSet.of(
          LabelRole.NAME,
          LabelRole.INFO,
          LabelRole.PURPOSE,
          LabelRole.FUNCTION,
          LabelRole.SCENE,
          LabelRole.MEANS);
  private static final Set<LabelRole> ANSWERED_ELSEWHERE =
      EnumSet.of(LabelRole.PURPOSE, LabelRole.FUNCTION, LabelRole.SCENE, LabelRole.MEANS);
  private static final Set<LabelRole> WHOM =
      EnumSet.of(LabelRole.ORGANISATION, LabelRole.PARTNER, LabelRole.PRODUCT, LabelRole.THING);
  private static final Map<LabelRole, ListField> FIELDS =
      Map.of(
          LabelRole.INFO, ListField.ITEMS,
          LabelRole.PURPOSE, ListField.PURPOSE,
          LabelRole.FUNCTION, ListField.MAIN_FUNCTION,
          LabelRole.SCENE, ListField.SCENARIO,
          LabelRole.MEANS, ListField.COLLECTION);
  private static final Map<LabelRole, ListField> OF_THEIR_OWN =
      Map.of(
          LabelRole.POLICY, ListField.POLICY_LINK,
          LabelRole.SITE, ListField.SITE_LINK,
          LabelRole.PACKAGE, ListField.PACKAGE,
          LabelRole.VERSION, ListField.VERSION);

  private static final Set<ListField> ENDS =
      EnumSet.of(ListField.ITEMS, ListField.PURPOSE, ListField.SCENARIO, ListField.POLICY_LINK);

  private final List<LabelRole> roles;

  private LabelMeaning(List<LabelRole> roles) {
    this.roles = roles;
  }

  /** A field, {@link #OTHER}, or nothing. */
  static Optional<String> of(List<LabelRole> roles) {
    return roles.isEmpty() ? Optional.empty() : new LabelMeaning(roles).meaning();
  }

  /** The same for the end of a label, as far as it asks for what a row says of an SDK. */
  static Optional<ListField> ofEnd(List<LabelRole> roles) {
    return of(roles).flatMap(LabelMeaning::field).filter(ENDS::contains);
  }

  private static Optional<ListField> field(String meaning) {
    return meaning.equals(OTHER) ? Optional.empty() : Optional.of(ListField.valueOf(meaning));
  }

  private Optional<String> meaning() {
    if (has(LabelRole.OTHER)) {
      return Optional.of(OTHER);
    }
    if (has(LabelRole.PERMISSION)) {
      boolean about = roles.stream().anyMatch(ANSWERED_ELSEWHERE::contains);
      return Optional.of(about ? OTHER : ListField.PERMISSIONS.name());
    }
    return special().or(this::head).or(this::subject).map(ListField::name).or(this::kind);
  }

  private Optional<ListField> special() {
    for (LabelRole role :
        List.of(LabelRole.POLICY, LabelRole.SITE, LabelRole.PACKAGE, LabelRole.VERSION)) {
      if (has(role)) {
        return Optional.ofNullable(OF_THEIR_OWN.get(role));
      }
    }
    boolean link = has(LabelRole.LINK) && !has(LabelRole.INFO);
    return link ? Optional.of(ListField.SITE_LINK) : Optional.empty();
  }

  private Optional<ListField> head() {
    int at = last(HEADS, roles.size());
    if (at < 0 || isOfWhom(at)) {
      return Optional.empty();
    }
    if (asksHow()) {
      return Optional.of(ListField.COLLECTION);
    }
    boolean joined = has(LabelRole.JOIN) && has(LabelRole.PURPOSE);
    if (joined) {
      return Optional.of(ListField.PURPOSE);
    }
    return roles.get(at) == LabelRole.NAME
        ? named(at)
        : Optional.ofNullable(FIELDS.get(roles.get(at)));
  }

  /** 如何收集信息 asks how, though it ends with what. */
  private boolean asksHow() {
    List<LabelRole> said = roles.stream().filter(role -> role != LabelRole.FILL).toList();
    return said.size() > 1
        && said.get(0) == LabelRole.MEANS
        && (said.get(1) == LabelRole.COLLECT || said.get(1) == LabelRole.VERB);
  }

  /** 数据接收方 asks who, not for data. */
  private boolean isOfWhom(int at) {
    return roles.get(at) == LabelRole.INFO && last(WHOM, roles.size()) > at;
  }

  /** Whose name it is, or of what: 信息名称 are items. */
  private Optional<ListField> named(int at) {
    int head = last(HEADS, at);
    int whom = last(WHOM, at);
    if (head > whom) {
      return Optional.ofNullable(FIELDS.get(roles.get(head)));
    }
    return Optional.of(
        whom < 0 || isProduct(whom) || bothAreNamed() ? ListField.NAME : ListField.OPERATOR);
  }

  private boolean isProduct(int at) {
    return roles.get(at) == LabelRole.PRODUCT || roles.get(at) == LabelRole.THING;
  }

  /** SDK 及公司名称: the cell names both, the product first. */
  private boolean bothAreNamed() {
    return has(LabelRole.JOIN) && has(LabelRole.PRODUCT);
  }

  /** Asks for nothing but names somebody: 由谁提供, 合作方, 第三方产品, SDK/插件. */
  private Optional<ListField> subject() {
    int whom = last(WHOM, roles.size());
    if (whom < 0 || has(LabelRole.KIND) || has(LabelRole.TELLS)) {
      boolean collects = roles.equals(List.of(LabelRole.COLLECT));
      return collects ? Optional.of(ListField.ITEMS) : Optional.empty();
    }
    if (has(LabelRole.PLATFORM) && !has(LabelRole.ORGANISATION)) {
      return Optional.of(ListField.PLATFORM);
    }
    if (!isProduct(whom) && !bothAreNamed()) {
      return Optional.of(ListField.OPERATOR);
    }
    boolean plain = has(LabelRole.PRODUCT) || has(LabelRole.PARTNER);
    return plain ? Optional.of(ListField.NAME) : Optional.empty();
  }

  /** 适用平台; 产品类型 and SDK 说明 are of no field. */
  private Optional<String> kind() {
    if (has(LabelRole.PLATFORM)) {
      return Optional.of(ListField.PLATFORM.name());
    }
    boolean of = roles.stream().anyMatch(WHOM::contains) || has(LabelRole.VERB);
    return of && (has(LabelRole.KIND) || has(LabelRole.TELLS))
        ? Optional.of(OTHER)
        : Optional.empty();
  }

  private boolean has(LabelRole role) {
    return roles.contains(role);
  }

  /** The last of {@code wanted} before {@code end}, or -1. */
  private int last(Set<LabelRole> wanted, int end) {
    int at = end - 1;
    while (at >= 0 && !wanted.contains(roles.get(at))) {
      at--;
    }
    return at;
  }
}
