package io.github.pii4j.value;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why a text is not, or not surely, a value of a type.
 *
 * <p>The constants name what is wrong, never what was found. {@link #bit()} is stable across
 * releases.
 */
public enum Reason {
  /** Not a length that the standard gives. */
  LENGTH(0, "长度不符合标准", "not a length that the standard gives"),
  /** A character that the standard does not allow at its place. */
  CHARACTER(1, "含有不允许的字符", "a character that is not allowed at its place"),
  /** The check character does not fit the others. */
  CHECK_CHARACTER(2, "校验码不正确", "the check character does not fit"),
  /** No such province or prefecture has ever been assigned. */
  DIVISION_UNKNOWN(3, "行政区划代码不存在", "no such administrative division"),
  /** The prefecture exists but the county is not in the table in use, which always lags. */
  DIVISION_UNLISTED(4, "行政区划代码未收录", "a division that the table does not list"),
  /** The division had been closed before the person was born. */
  DIVISION_CLOSED_BEFORE_BIRTH(5, "行政区划在出生前已撤销", "the division was closed before the birth"),
  /** Not a day of the calendar. */
  DATE_INVALID(6, "日期不存在", "not a day of the calendar"),
  /** A day that is still to come. */
  DATE_IN_FUTURE(7, "日期晚于今天", "a day that is still to come"),
  /** A day before any holder of such a number was born. */
  DATE_TOO_OLD(8, "日期过早", "a day before any holder was born"),
  /** The number of another document, such as a residence permit. */
  OTHER_DOCUMENT(9, "属于其他证件的号码", "the number of another document"),
  /** A pair of registering authority and category that the table in use lacks. */
  AUTHORITY_CATEGORY(10, "登记管理部门与机构类别不匹配", "an unknown pair of authority and category"),
  /** The organisation code inside has a wrong check character. */
  EMBEDDED_ORGANISATION_CODE(
      11, "内含的组织机构代码校验码不正确", "the check character of the organisation code inside does not fit"),
  /** A code of an early pilot area whose check character was computed differently. */
  PILOT_NONCONFORMING(12, "早期试点地区的代码，校验码算法不同", "a code of an early pilot area"),
  /** Nothing is issued with this prefix, or not of this length. */
  PREFIX_UNASSIGNED(13, "号段未启用", "a prefix that is not assigned"),
  /** No country has this code. */
  NATIONALITY(14, "国籍代码不存在", "no country has this code"),
  /** No country or area has this mobile country code. */
  MOBILE_COUNTRY_CODE(15, "移动国家代码不存在", "no country has this mobile country code"),
  /** A value that stands for none, such as an advertising id of zeros. */
  PLACEHOLDER(16, "占位值，并非真实标识", "a value that stands for none"),
  /** A number outside what it can measure, such as a latitude of 91 degrees. */
  OUT_OF_RANGE(17, "数值超出范围", "a number out of its range"),
  /** The standard gives no check: that the form is right is all that can be told. */
  UNVERIFIABLE(18, "没有校验码，只能判断格式", "there is no check; only the form can be judged"),
  /** Too few or too many parts, or one at the wrong place. */
  STRUCTURE(19, "结构不符合标准", "not the structure that the standard gives"),
  /** The network is reported to have issued numbers whose check digit does not fit. */
  CHECK_CHARACTER_DISPUTED(
      20, "校验码不正确，但该卡组织存在此类卡号", "the check digit does not fit, as with some cards"),
  /** No registering authority has this character. */
  AUTHORITY_UNKNOWN(21, "登记管理部门代码不存在", "no such registering authority");

  private final int bit;
  private final String chinese;
  private final String english;

  Reason(int position, String chinese, String english) {
    this.bit = 1 << position;
    this.chinese = chinese;
    this.english = english;
  }

  /** The one bit that stands for this reason in the result of {@link PiiType#check}. */
  public int bit() {
    return bit;
  }

  /** Whether {@code bits}, as {@link PiiType#check} returns them, hold this reason. */
  public boolean isIn(int bits) {
    return (bits & bit) != 0;
  }

  /** What is wrong, for a reader of {@code locale}: Chinese for Chinese, else English. */
  public String message(Locale locale) {
    return locale.getLanguage().equals("zh") ? chinese : english;
  }

  /** The reasons that {@code bits} stand for, in the order of the constants. */
  public static Set<Reason> decode(int bits) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    for (Reason reason : values()) {
      if (reason.isIn(bits)) {
        reasons.add(reason);
      }
    }
    return reasons;
  }
}
