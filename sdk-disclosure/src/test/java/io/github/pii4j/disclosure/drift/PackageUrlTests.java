package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTests {

  @ParameterizedTest
  @CsvSource({
    "pkg:maven/com.example/location, pkg:maven/com.example/location",
    "pkg:Maven/com.example/location@6.4.9, pkg:maven/com.example/location",
    "pkg:npm/%40example/location?os=web#lib, pkg:npm/%40example/location",
    "pkg:cocoapods/AMapLocation, pkg:cocoapods/AMapLocation"
  })
  void names_a_package_without_its_version(String text, String purl) {
    assertThat(PackageUrl.tryParse(text)).map(PackageUrl::toString).contains(purl);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "maven/com.example/location", "pkg:maven", "pkg:maven/a b"})
  void is_no_package_url(String text) {
    assertThat(PackageUrl.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:maven/com.example/*, true",
    "pkg:maven/com.example/loc*, true",
    "pkg:maven/com.*/location, true",
    "pkg:maven/*, false",
    "pkg:maven/com.example/loc, false",
    "pkg:maven/comXexample/*, false",
    "pkg:npm/com.example/*, false"
  })
  void a_star_of_a_pattern_stays_between_slashes(PackagePattern pattern, boolean matches) {
    assertThat(pattern.matches(PackageUrl.ofMaven("com.example", "location"))).isEqualTo(matches);
  }

  @Test
  void refuses_what_is_no_pattern() {
    assertThatThrownBy(() -> new PackagePattern("com.example:location"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(PackagePattern.EXAMPLE);
  }
}
