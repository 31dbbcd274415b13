package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several addresses in one field, told apart by the words before each: 官网, 隐私政策. */
final class ListedLinks {

  private static final Pattern LINK =
      Pattern.compile("([^\\n]{0,60}?)((?i:https?)://[!-~&&[^<>\"'`{}|\\\\^]]+)");
  private static final Pattern SITE =
      Pattern.compile("(?i).*(?:官网|官網|官方网|官方網|网站|網站|主页|首页|website|homepage|site).*");
  private static final Pattern POLICY =
      Pattern.compile("(?i).*(?:隐私|隱私|私隱|政策|协议|協議|条款|條款|规则|規則|声明|聲明|privacy|policy|terms).*");

  private final List<String> policies = new ArrayList<>();
  private final List<String> sites = new ArrayList<>();
  private int count;

  static ListedLinks of(String text) {
    ListedLinks links = new ListedLinks();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      links.add(link.group(1), link.group(2));
    }
    return links;
  }

  /** Whether the words before an address, or of a link, name a home and no policy. */
  static boolean isSite(String words) {
    return SITE.matcher(words).matches() && !POLICY.matcher(words).matches();
  }

  private void add(String words, String address) {
    count++;
    if (isSite(words)) {
      sites.add(address);
    } else if (POLICY.matcher(words).matches() || ValueLook.isPrivacy(address)) {
      policies.add(address);
    }
  }

  /** Whether the words before the only address say that it is a home. */
  boolean isOnlySite() {
    return count == 1 && sites.size() == 1;
  }

  boolean areSeveral() {
    return count > 1;
  }

  /** The one privacy policy; empty if there is none, or it cannot be told. */
  String policy() {
    return policies.size() == 1 ? policies.get(0) : "";
  }

  String site() {
    return sites.size() == 1 ? sites.get(0) : "";
  }
}
