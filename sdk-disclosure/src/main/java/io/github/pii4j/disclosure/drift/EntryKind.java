package io.github.pii4j.disclosure.drift;

/** What a file in an archive is, by its name. */
enum EntryKind {
  /** A class of Java, of which the name is enough. */
  CLASS(false),

  /** A native library, of which the name is enough. */
  LIBRARY(false),

  /** Classes for Android. */
  DEX(true),

  /** The manifest of an Android app or library. */
  ANDROID_MANIFEST(true),

  /** An Apple privacy manifest. */
  PRIVACY_MANIFEST(true),

  /** The coordinates that Maven leaves in an archive. */
  MAVEN(true),

  /** An archive in the archive. */
  ARCHIVE(true),

  /** Anything else. */
  OTHER(false);

  private final boolean opened;

  EntryKind(boolean opened) {
    this.opened = opened;
  }

  boolean isOpened() {
    return opened;
  }

  static EntryKind of(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (name.endsWith("/")) {
      return OTHER;
    }
    if (file.equals(PrivacyManifest.FILE)) {
      return PRIVACY_MANIFEST;
    }
    if (name.equals("AndroidManifest.xml") || name.endsWith("manifest/AndroidManifest.xml")) {
      return ANDROID_MANIFEST;
    }
    if (name.startsWith("META-INF/maven/") && file.equals("pom.properties")) {
      return MAVEN;
    }
    return ofExtension(file.substring(file.lastIndexOf('.') + 1));
  }

  private static EntryKind ofExtension(String extension) {
    return switch (extension) {
      case "class" -> CLASS;
      case "so" -> LIBRARY;
      case "dex" -> DEX;
      case "jar", "aar", "apk", "aab", "war" -> ARCHIVE;
      default -> OTHER;
    };
  }
}
