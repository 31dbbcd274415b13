package io.github.pii4j.category;

/**
 * A list of kinds of personal data that others keep and a host has to answer in.
 *
 * @see Catalogue#mapping
 */
public enum Vocabulary {
  /** Terms such as {@code pd:EmailAddress}, for records of processing that machines exchange. */
  DPV("W3C Data Privacy Vocabulary, Personal Data extension, 2.3"),

  /** Keys such as {@code user.contact.email}, for the annotation of data stores. */
  FIDESLANG("Fideslang, default taxonomy of data categories, 3.1.1"),

  /** Values of {@code NSPrivacyCollectedDataType} in the privacy manifest of an iOS app or SDK. */
  APPLE_PRIVACY_MANIFEST("Apple, Describing data use in privacy manifests"),

  /** Types such as {@code Personal info / Email address}, as Google Play asks for them. */
  GOOGLE_DATA_SAFETY("Google Play, Data safety form");

  private final String edition;

  Vocabulary(String edition) {
    this.edition = edition;
  }

  /** The publication and the edition that the bundled mappings rest on. */
  public String edition() {
    return edition;
  }
}
