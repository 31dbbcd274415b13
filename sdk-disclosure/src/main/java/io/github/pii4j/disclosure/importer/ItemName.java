package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words of lists in the catalogue, without what lists put around them. */
final class ItemName {

  /** No name of data is longer. */
  private static final int LONGEST = 80;

  private static final Pattern JOINED = Pattern.compile("\\s?(?:以及|和|及|与|與|或|/)\\s?");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:[0-9]{1,2}[.．、)）]\\s?)?(?:其中|必选|可选|必要|非必要|必選|可選)?(?:个人|個人)?(?:信息|字段)?[：:]?"
              + "(?:但是|但|而是|而|也|还|還)?(?:仅|僅|只)?(?:会|會|将|需)?(?:通过|包括|包含|例如|比如|如|收集|采集|獲取|获取|您的|用户的|用户|设备的|及|和|与)?[：:]?\\s?");
  private static final Pattern AFTER =
      Pattern.compile("\\s?(?:等信息|等设备信息|等|信息获取|获取|的信息|信息|（可选）|（必选）)$");
  private static final Pattern USE = Pattern.compile("[：:]\\s?(?:用于|用來|用于|用於|用以|以便|为了|為了).*$");

  private final Catalogue catalogue;

  ItemName(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What {@code word} names, several if it joins names; empty if the catalogue lacks any. */
  List<DataCategory> find(String word) {
    String name = USE.matcher(word.replaceAll("\\s{2,}", " ")).replaceFirst("").strip();
    if (name.length() > LONGEST) {
      return List.of();
    }
    Optional<DataCategory> one = single(name).or(() -> single(LabelText.simplified(name)));
    return one.or(() -> single(mainland(name)))
        .map(List::of)
        .orElseGet(() -> joined(LabelText.simplified(name)));
  }

  /** 裝置, 網路 and 位址 are what is called 设备, 网络 and 地址 elsewhere. */
  private static String mainland(String name) {
    return LabelText.simplified(name).replace("装置", "设备").replace("网路", "网络").replace("位址", "地址");
  }

  private List<DataCategory> joined(String name) {
    List<DataCategory> found = new ArrayList<>();
    for (String part : JOINED.split(name, -1)) {
      Optional<DataCategory> known = single(part);
      if (known.isEmpty()) {
        return List.of();
      }
      known.ifPresent(found::add);
    }
    return found;
  }

  private Optional<DataCategory> single(String name) {
    String begun = BEFORE.matcher(name).replaceFirst("");
    return catalogue
        .findByName(name)
        .or(() -> catalogue.findByName(begun))
        .or(() -> catalogue.findByName(AFTER.matcher(name).replaceFirst("")))
        .or(() -> catalogue.findByName(AFTER.matcher(begun).replaceFirst("")));
  }
}
