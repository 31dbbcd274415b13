package io.github.pii4j.policy.diff;

import static io.github.pii4j.policy.diff.Direction.EXPAND;
import static io.github.pii4j.policy.diff.Direction.NARROW;
import static io.github.pii4j.policy.diff.Direction.NEUTRAL;
import static io.github.pii4j.policy.diff.Direction.SHIFT;
import static io.github.pii4j.policy.diff.Severity.EDITORIAL;
import static io.github.pii4j.policy.diff.Severity.INVALID;
import static io.github.pii4j.policy.diff.Severity.NOTIFY;
import static io.github.pii4j.policy.diff.Severity.RECONSENT;
import static io.github.pii4j.policy.diff.Severity.RECORD;
import static io.github.pii4j.policy.diff.Severity.SEPARATE;

import io.github.pii4j.document.Message;
import java.util.Locale;

/** The rules of the diff: each kind of change, its duty and its direction. */
enum Rule {
  CONTROLLER_NAME_CHANGED(NOTIFY, SHIFT, "the controller's name changed", "个人信息处理者名称变更"),
  CONTACT_CHANGED(NOTIFY, NEUTRAL, "the contact details changed", "联系方式变更"),
  FUNCTION_ADDED_BASIC(RECONSENT, EXPAND, "a basic function was added", "新增基本功能"),
  FUNCTION_ADDED_EXTENDED(
      NOTIFY, EXPAND, "an extended function was added, asked for at first use", "新增扩展功能（首次使用时询问）"),
  FUNCTION_REMOVED(RECORD, NARROW, "a function was removed", "删除功能"),
  FUNCTION_EXTENDED_TO_BASIC(RECONSENT, EXPAND, "an extended function became basic", "扩展功能变为基本功能"),
  FUNCTION_BASIC_TO_EXTENDED(RECORD, NARROW, "a basic function became extended", "基本功能变为扩展功能"),
  ITEM_ADDED_SENSITIVE(SEPARATE, EXPAND, "a sensitive item is newly collected", "新增收集敏感个人信息"),
  ITEM_ADDED_REQUIRED(RECONSENT, EXPAND, "a required item is newly collected", "新增必须提供的个人信息"),
  ITEM_ADDED_OPTIONAL(NOTIFY, EXPAND, "an optional item is newly collected", "新增可选提供的个人信息"),
  ITEM_REMOVED(RECORD, NARROW, "an item is no longer collected", "不再收集该项个人信息"),
  ITEM_OPTIONAL_TO_REQUIRED(RECONSENT, EXPAND, "an optional item became required", "可选信息变为必须提供"),
  ITEM_REQUIRED_TO_OPTIONAL(RECORD, NARROW, "a required item became optional", "必须提供的信息变为可选"),
  PURPOSE_CHANGED(RECONSENT, SHIFT, "the purpose changed", "处理目的变更"),
  PURPOSE_TEXT_CHANGED(
      RECONSENT, SHIFT, "the words of the purpose changed; a person must judge", "处理目的的表述变更，须人工判断"),
  BASIS_CHANGED(RECONSENT, SHIFT, "the legal basis changed", "处理的合法性基础变更"),
  REFUSAL_BLOCKS_WIDENED(RECONSENT, EXPAND, "a refusal blocks more", "拒绝后受限的功能增加"),
  REFUSAL_BLOCKS_NARROWED(RECORD, NARROW, "a refusal blocks less", "拒绝后受限的功能减少"),
  ALTERNATIVE_ADDED(NOTIFY, NARROW, "another way was added", "新增可选方式"),
  ALTERNATIVE_REMOVED(SEPARATE, EXPAND, "a way to do without was removed", "取消替代方式"),
  RECIPIENT_ADDED(SEPARATE, EXPAND, "data go to a new recipient", "新增信息接收方"),
  RECIPIENT_ADDED_PROCESSOR(NOTIFY, EXPAND, "a new processor was entrusted", "新增受托处理方"),
  RECIPIENT_REMOVED(RECORD, NARROW, "a recipient no longer receives data", "不再向该接收方提供"),
  RECIPIENT_RENAMED(NOTIFY, NEUTRAL, "a recipient's name changed", "接收方名称变更"),
  RECIPIENT_ROLE_RAISED(
      SEPARATE, EXPAND, "a processor became a recipient of its own", "受托方变为独立接收方"),
  RECIPIENT_ITEMS_ADDED(SEPARATE, EXPAND, "a recipient receives more items", "向接收方提供的信息增加"),
  RECIPIENT_ITEMS_REMOVED(RECORD, NARROW, "a recipient receives fewer items", "向接收方提供的信息减少"),
  DISCLOSURE_GROUND_ADDED(RECONSENT, EXPAND, "a ground of disclosure was added", "新增对外披露情形"),
  DISCLOSURE_GROUND_REMOVED(RECORD, NARROW, "a ground of disclosure was removed", "减少对外披露情形"),
  MARKETING_ENABLED(RECONSENT, EXPAND, "data are newly used for marketing", "新增用于市场营销"),
  MARKETING_DISABLED(RECORD, NARROW, "data are no longer used for marketing", "不再用于市场营销"),
  RETENTION_CHANGED(RECONSENT, SHIFT, "the retention period changed", "保存期限变更"),
  RIGHT_ADDED(RECORD, NARROW, "a right was added", "新增个人权利"),
  RIGHT_REMOVED(INVALID, EXPAND, "a right was removed", "取消个人权利"),
  RIGHT_ROUTE_CHANGED(NOTIFY, SHIFT, "the way to use a right changed", "行使权利的途径变更"),
  RIGHT_DEMANDS_ADDED(NOTIFY, EXPAND, "a right demands more data", "行使权利须提供更多信息"),
  RIGHT_SLA_LENGTHENED(NOTIFY, EXPAND, "the time limit of a right grew", "权利响应时限延长"),
  RIGHT_SLA_SHORTENED(RECORD, NARROW, "the time limit of a right shrank", "权利响应时限缩短"),
  CANCEL_SLA_OVER_LIMIT(
      INVALID, EXPAND, "cancellation takes longer than 15 working days", "注销账号的处理时限超过十五个工作日"),
  PERMISSION_ADDED(RECONSENT, EXPAND, "a system permission is newly asked for", "新增系统权限"),
  PERMISSION_REMOVED(RECORD, NARROW, "a system permission is no longer asked for", "减少系统权限"),
  TEXT_CHANGED(EDITORIAL, NEUTRAL, "words changed, the meaning did not", "表述调整，含义不变"),
  OTHER_CHANGED(
      RECONSENT,
      SHIFT,
      "the meaning changed in a way no rule names; a person must judge",
      "含义变更且无对应规则，须人工判断");

  private final Severity severity;
  private final Direction direction;
  private final Message message;

  Rule(Severity severity, Direction direction, String english, String chinese) {
    this.severity = severity;
    this.direction = direction;
    this.message = new Message(english, chinese);
  }

  /** The change that this rule judged, at its place. */
  Change at(String path) {
    return new Change(id(), severity, direction, path, message);
  }

  /** The id that scripts and suppressions use; never changes. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
