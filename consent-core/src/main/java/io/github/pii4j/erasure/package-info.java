/**
 * Erases what a host keeps about a person, in working days, provably: PIPL 47, E-Commerce Law 24.
 *
 * <pre>{@code
 * ErasureScheduler erasure =
 *     ErasureScheduler.builder(store)
 *         .keys(ErasureKeys.of(secret))
 *         .signer(DocumentSigner.of(SignatureScheme.ED25519, signing, verifying))
 *         .register(FileErasedRegister.in(outsideTheBackups))
 *         .coolingOff(Duration.ofDays(7))
 *         .handlers(sessions, search, wages, account)
 *         .retention(
 *             RetentionSchedule.NONE.with(
 *                 wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
 *         .build();
 * erasure.start();
 *
 * CaseId id = erasure.submit(subject).caseId();
 * erasure.identityProven(id, "login-2026-09-24");
 * ErasurePreview preview = erasure.preview(id); // shown to the person
 * erasure.confirm(id);
 * erasure.explain(id).state(); // COOLING_OFF, then by itself up to COMPLETED
 * }</pre>
 */
@NullMarked
package io.github.pii4j.erasure;

import org.jspecify.annotations.NullMarked;
