package io.github.pii4j.disclosure.importer;

/** What a label in a published list of SDKs asks for, however it is worded. */
public enum ListField {
  /** What the SDK is called (SDK 名称). */
  NAME,

  /** The company behind it (第三方公司名称). */
  OPERATOR,

  /** What it does (主要功能). */
  MAIN_FUNCTION,

  /** What it is used for (使用目的). */
  PURPOSE,

  /** When it is used (使用场景). */
  SCENARIO,

  /** What it collects (个人信息收集类型). */
  ITEMS,

  /** How it collects and shares (收集方式, 共享方式). */
  COLLECTION,

  /** Its privacy policy (隐私政策链接). */
  POLICY_LINK,

  /** Its home (官网链接). */
  SITE_LINK,

  /** What it is packaged as (包名). */
  PACKAGE,

  /** Which version ships (版本). */
  VERSION,

  /** What it is built for (适用平台). */
  PLATFORM,

  /** The permissions that it needs (敏感权限). */
  PERMISSIONS
}
