package io.github.pii4j.policy;

/** The closed list of grounds on which data may be disclosed to a third party. */
public enum DisclosureGround {
  /** The person authorised it. */
  CONSENT,

  /** A judicial or administrative authority demands it by due process. */
  LEGAL_PROCESS,

  /** The controller sues, or goes to arbitration against, the person. */
  LITIGATION,

  /** The terms of service provide for it. */
  CONTRACT,

  /** A law or regulation provides for it. */
  STATUTE
}
