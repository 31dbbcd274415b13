package io.github.pii4j.consent;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.List;

/**
 * A policy small enough to know by heart, in four editions: 1.0.0; 1.1.0, which has another
 * telephone number; 2.0.0, in which registration needs an occupation and a newsletter is new;
 * 3.0.0, in which the face that is verified goes to an independent recipient, the newsletter needs
 * a separate consent, and reviews are gone.
 */
final class Toy {

  static final List<String> STARTS =
      List.of(
          "2026-01-01T00:00:00+08:00",
          "2026-03-01T00:00:00+08:00",
          "2026-06-01T00:00:00+08:00",
          "2026-09-01T00:00:00+08:00");

  private static final String REVIEWS =
      """
        - id: reviews
          label: {zh: 评价, en: Reviews}
          kind: extended
          purpose: {id: reviews, text: {zh: 发布评价, en: To publish reviews}}
          basis: consent
          items: [{item: content.shared, provision: optional}]
      """;
  private static final String LETTER =
      """
        - id: letter
          label: {zh: 通讯, en: Newsletter}
          kind: extended
          purpose: {id: letter, text: {zh: 发送通讯, en: To send a newsletter}}
          basis: consent
          items: [{item: contact.email, provision: required}]
      """;
  private static final String SEPARATE_LETTER =
      LETTER.replace("basis: consent", "basis: separate-consent");
  private static final String OCCUPATION =
      "      - {item: identity.occupation, provision: required}";
  private static final String LAB =
      "{id: lab, name: {zh: 实验室, en: Lab}, role: independent, items: [biometric.face], purpose:"
          + " {id: lab, text: {zh: 比对, en: To compare}}, method: {zh: 接口, en: Interface}, country:"
          + " CN, contacts: [{kind: phone, value: \"4000000002\"}]}";

  static final List<PrivacyPolicy> EDITIONS =
      List.of(
          edition("1.0.0", "2026-01-01", "4000000000", "", "", REVIEWS),
          edition("1.1.0", "2026-03-01", "4000000001", "", "", REVIEWS),
          edition("2.0.0", "2026-06-01", "4000000001", "", OCCUPATION, REVIEWS + LETTER),
          edition("3.0.0", "2026-09-01", "4000000001", LAB, OCCUPATION, SEPARATE_LETTER));
  static final PolicyHistory HISTORY = PolicyHistory.of(EDITIONS);

  private Toy() {}

  private static PrivacyPolicy edition(
      String version,
      String day,
      String phone,
      String recipients,
      String occupation,
      String functions) {
    String yaml =
        String.format(
            """
      apiVersion: privacy/v1
      kind: PrivacyPolicy
      id: toy
      version: %s
      locales: [zh-CN, en]
      updated: %s
      effective: %s
      jurisdictions: [CN]
      surfaces: [mobile]
      title: {zh: 隐私政策, en: Privacy policy}
      product: {zh: 示例, en: Example}
      controller:
        name: {zh: 示例公司, en: Example Ltd}
        contacts: [{kind: phone, value: "%s"}]
      consent: {act: tick, onRefusal: {blocks: ["*"], allows: [help]}}
      revision: {channels: [popup], gate: explicit-consent}
      items:
        - {item: contact.mobile-number}
        - {item: contact.email}
        - {item: identity.name}
        - {item: identity.occupation}
        - item: biometric.face
          necessity: {zh: 核验身份, en: To verify}
          impact: {zh: 有风险, en: Risk}
          pia: {id: PIA-1, date: 2025-12-01}
        - {item: financial.bank-name}
        - {item: content.shared}
        - {item: network.ip}
      recipients: [%s]
      marketing: {upTo: private}
      disclosureGrounds: [consent, contract, statute]
      functions:
        - id: register
          label: {zh: 注册, en: Registration}
          kind: basic
          purpose: {id: account, text: {zh: 开立账户, en: To open an account}}
          basis: consent
          items:
            - {item: contact.mobile-number, provision: required}
            - {item: contact.email, provision: optional}
      %s
        - id: verify
          label: {zh: 认证, en: Verification}
          kind: extended
          purpose: {id: verify, text: {zh: 核验身份, en: To verify}}
          basis: separate-consent
          oneOf:
            - {id: face, items: [{item: biometric.face, provision: required}]}
            - {id: bank, items: [{item: financial.bank-name, provision: required}]}
          onRefusal: {blocks: [work], allows: [help]}
        - id: work
          label: {zh: 工作, en: Work}
          kind: basic
          purpose: {id: work, text: {zh: 办理工作, en: To arrange work}}
          basis: contract
          items: [{item: identity.name, provision: required}]
        - id: help
          label: {zh: 帮助, en: Help}
          kind: basic
          purpose: {id: help, text: {zh: 回答问题, en: To answer questions}}
          basis: contract
          items: [{item: contact.mobile-number, provision: required}]
        - id: log
          label: {zh: 日志, en: Log}
          kind: basic
          purpose: {id: log, text: {zh: 安全, en: Security}}
          basis: legal-duty
          items: [{item: network.ip, provision: required}]
      %s\
      """,
            version, day, day, phone, recipients, occupation, functions);
    return PrivacyPolicy.read(Document.of("toy.yaml", yaml), Catalogue.bundled());
  }
}
