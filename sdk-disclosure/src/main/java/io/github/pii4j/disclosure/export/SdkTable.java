package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.internal.RegistryWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The list of SDKs as a table with the columns that published lists have, under the words of one
 * language.
 *
 * @param headings one a column; the first names the SDK
 * @param rows one an SDK, in the order of the registry
 */
record SdkTable(RegistryWords words, List<String> headings, List<List<TableCell>> rows) {

  static SdkTable of(SdkRegistry registry, RegistryWords words) {
    Map<String, Function<SdkDisclosure, TableCell>> columns = columns(new SdkCells(words));
    return new SdkTable(
        words,
        columns.keySet().stream().map(words::get).toList(),
        registry.sdks().stream().map(sdk -> row(sdk, columns)).toList());
  }

  private static List<TableCell> row(
      SdkDisclosure sdk, Map<String, Function<SdkDisclosure, TableCell>> columns) {
    return columns.values().stream().map(column -> column.apply(sdk)).toList();
  }

  private static Map<String, Function<SdkDisclosure, TableCell>> columns(SdkCells cells) {
    Map<String, Function<SdkDisclosure, TableCell>> columns = new LinkedHashMap<>();
    columns.put("table.name", cells::name);
    columns.put("sdk.operator", cells::operator);
    columns.put("sdk.role", cells::role);
    columns.put("sdk.main-function", sdk -> cells.words(sdk.mainFunction()));
    columns.put("sdk.purpose", sdk -> cells.words(sdk.purpose()));
    columns.put("sdk.scenario", sdk -> cells.words(sdk.scenario()));
    columns.put("sdk.items", cells::items);
    columns.put("sdk.method", cells::method);
    columns.put("sdk.permissions", cells::permissions);
    columns.put("sdk.version", cells::version);
    columns.put("sdk.packages", cells::packages);
    columns.put("sdk.platforms", cells::platforms);
    columns.put("sdk.retention", cells::retention);
    columns.put("sdk.agreement", cells::agreement);
    columns.put("link.policy", cells::policy);
    return columns;
  }
}
