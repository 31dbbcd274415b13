#!/bin/sh
# Grades the change of the policy since the version in force, in any CI, or on a desk before the push.
#
#   ./policy-diff.sh [BASE]      BASE: the commit in force, origin/main unless given
#
# PII4J_JAR  the command            (tools/pii4j.jar)
# REPORTS    where the reports go   (target/privacy)
#
# Ends with the exit code of pii4j diff: 0 passed, 1 consent is to be renewed, 3 may not be published, 4 fetch the base,
# 6 raise the version; or with that of pii4j lint if the policy is wrong by itself.
set -eu

base=${1:-origin/main}
reports=${REPORTS:-target/privacy}
pii4j() { java -jar "${PII4J_JAR:-tools/pii4j.jar}" "$@"; }

pii4j lint privacy/policy.yaml --format singleline

pii4j diff "$base:privacy/policy.yaml" privacy/policy.yaml \
  --report html="$reports/policy-diff.html" \
  --report markdown="$reports/policy-diff.md" \
  --report json="$reports/policy-diff.json"
