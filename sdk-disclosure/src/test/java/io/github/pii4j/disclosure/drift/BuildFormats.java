package io.github.pii4j.disclosure.drift;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A file of each kind that is read, and what it says. */
final class BuildFormats {

  private BuildFormats() {}

  /** Name, text, and what ships: each with the line that says so. */
  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(
            "gradle.lockfile",
            """
            # This is a Gradle generated file for dependency locking.
            com.amap.api:location:6.4.9=releaseCompileClasspath,releaseRuntimeClasspath
            junit:junit:4.13.2=debugUnitTestRuntimeClasspath
            com.google.dagger:compiler:2.50=kaptClasspath
            empty=lintChecks
            """,
            List.of("2 pkg:maven/com.amap.api/location@6.4.9")),
        Arguments.of(
            "libs.versions.toml",
            """
            [versions]
            amap = "6.4.9"
            rich = { strictly = "2.0" }

            [libraries]
            amap-location = { module = "com.amap.api:location", version.ref = "amap" }
            bugly = { group = "com.tencent.bugly", name = "crashreport", version = "4.1.9" }
            short = "com.example:short:1.0"
            strict = { module = "com.example:strict", version.ref = "rich" }
            managed = { module = "com.example:managed" }
            """,
            List.of(
                "6 pkg:maven/com.amap.api/location@6.4.9",
                "7 pkg:maven/com.tencent.bugly/crashreport@4.1.9",
                "8 pkg:maven/com.example/short@1.0",
                "9 pkg:maven/com.example/strict@2.0",
                "10 pkg:maven/com.example/managed")),
        Arguments.of(
            "pom.xml",
            """
            <project>
              <groupId>com.example</groupId>
              <version>3.0</version>
              <properties><amap>6.4.9</amap></properties>
              <dependencyManagement><dependencies><dependency>
                <groupId>com.example</groupId><artifactId>m</artifactId><version>2</version>
              </dependency></dependencies></dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>com.amap.api</groupId><artifactId>location</artifactId>
                  <version>${amap}</version>
                </dependency>
                <dependency><groupId>${project.groupId}</groupId><artifactId>m</artifactId></dependency>
                <dependency>
                  <groupId>org.junit</groupId><artifactId>j</artifactId><scope>test</scope>
                </dependency>
              </dependencies>
            </project>
            """,
            List.of("9 pkg:maven/com.amap.api/location@6.4.9", "13 pkg:maven/com.example/m@2")),
        Arguments.of(
            "bom.json",
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "l", "version": "1.0",
               "purl": "pkg:maven/com.amap.api/location@6.4.9?type=aar"},
              {"type": "library", "scope": "excluded", "purl": "pkg:maven/com.example/no@1"},
              {"type": "library", "purl": "pkg:npm/%40sentry/browser@8.1.0",
               "components": [{"purl": "pkg:cocoapods/UMCommon@7.4.1"}]}
            ]}
            """,
            List.of(
                "2 pkg:maven/com.amap.api/location@1.0",
                "5 pkg:npm/%40sentry/browser@8.1.0",
                "6 pkg:cocoapods/UMCommon@7.4.1")),
        Arguments.of(
            "app.cdx.xml",
            """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
              <component type="library"><name>l</name><version>2</version>
                <purl>pkg:maven/com.example/l@2</purl></component>
              <component type="library"><scope>excluded</scope>
                <purl>pkg:maven/com.example/no@2</purl></component>
            </components></bom>
            """,
            List.of("2 pkg:maven/com.example/l@2")),
        Arguments.of(
            "app.spdx.json",
            """
            {"spdxVersion": "SPDX-2.3", "packages": [
              {"name": "l", "versionInfo": "6.4.9", "externalRefs": [
                {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                 "referenceLocator": "pkg:maven/com.amap.api/location@6.4.9"}]}
            ]}
            """,
            List.of("2 pkg:maven/com.amap.api/location@6.4.9")),
        Arguments.of(
            "three.spdx.json",
            """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
              {"type": "software_Package", "software_packageVersion": "1",
               "software_packageUrl": "pkg:pub/geolocator@1"}
            ]}
            """,
            List.of("2 pkg:pub/geolocator@1")),
        Arguments.of(
            "app.spdx",
            """
            SPDXVersion: SPDX-2.3
            PackageName: location
            PackageVersion: 6.4.9
            ExternalRef: PACKAGE-MANAGER purl pkg:maven/com.amap.api/location@6.4.9
            PackageName: other
            ExternalRef: PACKAGE_MANAGER purl pkg:maven/com.example/other@2.0
            """,
            List.of(
                "4 pkg:maven/com.amap.api/location@6.4.9", "6 pkg:maven/com.example/other@2.0")),
        Arguments.of(
            "Podfile.lock",
            """
            PODS:
              - AMapFoundation (1.8.2)
              - AMapLocation (2.9.0):
                - AMapFoundation (>= 1.7.0)
              - UMCommon/Core (7.4.1)
            DEPENDENCIES:
              - AMapLocation
            COCOAPODS: 1.15.2
            """,
            List.of(
                "2 pkg:cocoapods/AMapFoundation@1.8.2",
                "3 pkg:cocoapods/AMapLocation@2.9.0",
                "5 pkg:cocoapods/UMCommon@7.4.1")),
        Arguments.of(
            "Package.resolved",
            """
            {"object": {"pins": [
              {"package": "Sentry", "repositoryURL": "https://example.com/getsentry/sentry-cocoa.git",
               "state": {"version": "8.1.0"}}]}, "version": 1}
            """,
            List.of("2 pkg:swift/example.com/getsentry/sentry-cocoa@8.1.0")),
        Arguments.of(
            "Package.resolved",
            """
            {"originHash": "x", "pins": [
              {"identity": "sentry-cocoa", "kind": "remoteSourceControl",
               "location": "git@example.com:getsentry/sentry-cocoa.git",
               "state": {"revision": "ab", "version": "8.1.0"}},
              {"identity": "mona.local", "kind": "registry", "location": "",
               "state": {"version": "1.0"}}], "version": 3}
            """,
            List.of(
                "2 pkg:swift/example.com/getsentry/sentry-cocoa@8.1.0",
                "5 pkg:swift/mona.local@1.0")),
        Arguments.of(
            "package-lock.json",
            """
            {"name": "app", "lockfileVersion": 1, "dependencies": {
              "@sentry/browser": {"version": "8.1.0", "dependencies": {
                "inner": {"version": "1.0.0"}}},
              "mocha": {"version": "10.0.0", "dev": true}
            }}
            """,
            List.of("2 pkg:npm/%40sentry/browser@8.1.0", "3 pkg:npm/inner@1.0.0")),
        Arguments.of(
            "package-lock.json",
            """
            {"name": "app", "lockfileVersion": 3, "packages": {
              "": {"name": "app"},
              "node_modules/@sentry/browser": {"version": "8.1.0"},
              "node_modules/a/node_modules/b": {"version": "2.0.0"},
              "node_modules/alias": {"name": "real", "version": "3.0.0"},
              "node_modules/mocha": {"version": "10.0.0", "dev": true}
            }}
            """,
            List.of(
                "3 pkg:npm/%40sentry/browser@8.1.0", "4 pkg:npm/b@2.0.0", "5 pkg:npm/real@3.0.0")),
        Arguments.of(
            "pnpm-lock.yaml",
            """
            lockfileVersion: '6.0'
            packages:
              /@sentry/browser@8.1.0(react@18.0.0):
                resolution: {integrity: sha512-x}
                dev: false
              /mocha@10.0.0:
                dev: true
            """,
            List.of("3 pkg:npm/%40sentry/browser@8.1.0")),
        Arguments.of(
            "pnpm-lock.yaml",
            """
            lockfileVersion: '9.0'
            packages:
              '@sentry/browser@8.1.0':
                resolution: {integrity: sha512-x}
              lodash@4.17.21:
                resolution: {integrity: sha512-y}
            """,
            List.of("3 pkg:npm/%40sentry/browser@8.1.0", "5 pkg:npm/lodash@4.17.21")),
        Arguments.of(
            "pnpm-lock.yaml",
            """
            lockfileVersion: 5.4
            packages:
              /@sentry/browser/8.1.0_react@18.0.0:
                dev: false
            """,
            List.of("3 pkg:npm/%40sentry/browser@8.1.0")),
        Arguments.of(
            "yarn.lock",
            """
            # yarn lockfile v1

            "@sentry/browser@^8.0.0", "@sentry/browser@^8.1.0":
              version "8.1.0"
              resolved "x"
              dependencies:
                version-guard "^1.0.0"

            lodash@^4.0.0:
              version "4.17.21"
            """,
            List.of("3 pkg:npm/%40sentry/browser@8.1.0", "9 pkg:npm/lodash@4.17.21")),
        Arguments.of(
            "yarn.lock",
            """
            __metadata:
              version: 8

            "@sentry/browser@npm:^8.0.0":
              version: 8.1.0
              resolution: "@sentry/browser@npm:8.1.0"

            "app@workspace:.":
              version: 0.0.0-use.local
            """,
            List.of("4 pkg:npm/%40sentry/browser@8.1.0")),
        Arguments.of(
            "pubspec.lock",
            """
            packages:
              amap_flutter_location:
                dependency: "direct main"
                source: hosted
                version: "3.0.0"
              test:
                dependency: "direct dev"
                version: "1.25.0"
            sdks: {dart: ">=3.0.0"}
            """,
            List.of("2 pkg:pub/amap_flutter_location@3.0.0")),
        Arguments.of(
            "oh-package-lock.json5",
            """
            {
              // locked by ohpm
              "meta": {"stableOrder": true},
              lockfileVersion: 3,
              'packages': {
                "@umeng/common@1.1.3": {"name": "@umeng/common", "version": "1.1.3"},
                "plain@2.0.0": {},
              },
            }
            """,
            List.of("6 pkg:ohpm/%40umeng/common@1.1.3", "7 pkg:ohpm/plain@2.0.0")));
  }
}
