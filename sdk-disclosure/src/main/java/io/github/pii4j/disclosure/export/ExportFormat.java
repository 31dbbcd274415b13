package io.github.pii4j.disclosure.export;

/** What a registry can be written as. */
public enum ExportFormat {
  /** The table as a page of its own: no script, no request, cards on narrow screens. */
  HTML,

  /** The table in the Markdown of GitHub and GitLab. */
  MARKDOWN,

  /** The table as comma-separated values (RFC 4180), in which a spreadsheet finds no formula. */
  CSV,

  /** A bill of materials in JSON (CycloneDX 1.6, ECMA-424). */
  CYCLONEDX,

  /** A draft of the part of an app's {@code PrivacyInfo.xcprivacy} that its SDKs account for. */
  APPLE,

  /** A draft of the CSV file that Google Play's Data safety form imports. */
  GOOGLE
}
