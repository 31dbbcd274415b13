package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;

/**
 * An item that an SDK sends from devices of one platform, in the words of that platform's store.
 *
 * @param type what the store calls it
 */
record StoreItem(SdkDisclosure sdk, SdkItem item, String type) {}
