package io.github.pii4j.disclosure;

/** How an SDK comes by personal data. */
public enum CollectionMethod {
  /** The SDK collects on the device (SDK 本机采集). */
  SDK_LOCAL,

  /** The SDK calls interfaces of the operating system (调用系统相关接口自动采集). */
  SYSTEM_INTERFACE,

  /** The SDK collects and sends to its operator (SDK 收集传输个人信息). */
  SDK_DIRECT,

  /** The app hands the data to the SDK. */
  APP_PROVIDED
}
