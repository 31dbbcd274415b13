package io.github.pii4j.disclosure.importer;

/** What a word within a label does; the table is label-words.tsv. */
enum LabelRole {
  FILL,
  VERB,
  COLLECT,
  JOIN,
  ORGANISATION,
  PARTNER,
  PRODUCT,
  THING,
  NAME,
  INFO,
  KIND,
  TELLS,
  PURPOSE,
  FUNCTION,
  SCENE,
  MEANS,
  POLICY,
  LINK,
  SITE,
  PACKAGE,
  VERSION,
  PLATFORM,
  PERMISSION,
  OTHER
}
