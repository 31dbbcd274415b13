package io.github.pii4j.storing;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.jpa.EncryptedTextConverter;
import io.github.pii4j.jpa.IndexTextConverter;
import io.github.pii4j.mybatis.EncryptedTextHandler;
import io.github.pii4j.mybatis.IndexTextHandler;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.SubjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row as a host writes it down, for all three: a binary column, a text column, and their indexes.
 *
 * <p>MyBatis-Plus leaves a null out of an update unless told otherwise, so that a cleared value
 * would stay.
 */
@Entity
@Table(name = "worker")
@TableName("worker")
public class WorkerRow {

  @Id @TableId private @Nullable String id;

  @TableField(updateStrategy = FieldStrategy.ALWAYS)
  @Column(name = "citizen_id")
  private @Nullable Encrypted<CitizenId> citizenId;

  @TableField(updateStrategy = FieldStrategy.ALWAYS)
  @Column(name = "citizen_id_index")
  private @Nullable IndexValue citizenIdIndex;

  @TableField(updateStrategy = FieldStrategy.ALWAYS)
  @Column(name = "citizen_id_tail")
  private @Nullable IndexValue citizenIdTail;

  @Convert(converter = EncryptedTextConverter.class)
  @TableField(typeHandler = EncryptedTextHandler.class, updateStrategy = FieldStrategy.ALWAYS)
  private @Nullable Encrypted<MobileNumber> mobile;

  @Column(name = "mobile_index")
  @Convert(converter = IndexTextConverter.class)
  @TableField(typeHandler = IndexTextHandler.class, updateStrategy = FieldStrategy.ALWAYS)
  private @Nullable IndexValue mobileIndex;

  @Column(name = "mobile_token")
  private @Nullable Token<MobileNumber> mobileToken;

  /** For the libraries. */
  protected WorkerRow() {}

  WorkerRow(String id) {
    this.id = id;
  }

  public @Nullable String getId() {
    return id;
  }

  SubjectId subject() {
    return SubjectId.of(String.valueOf(id));
  }

  public @Nullable Encrypted<CitizenId> getCitizenId() {
    return citizenId;
  }

  public void setCitizenId(@Nullable Encrypted<CitizenId> citizenId) {
    this.citizenId = citizenId;
  }

  public @Nullable Encrypted<MobileNumber> getMobile() {
    return mobile;
  }

  public void setMobile(@Nullable Encrypted<MobileNumber> mobile) {
    this.mobile = mobile;
  }

  public @Nullable IndexValue getCitizenIdIndex() {
    return citizenIdIndex;
  }

  public void setCitizenIdIndex(@Nullable IndexValue citizenIdIndex) {
    this.citizenIdIndex = citizenIdIndex;
  }

  public @Nullable IndexValue getCitizenIdTail() {
    return citizenIdTail;
  }

  public void setCitizenIdTail(@Nullable IndexValue citizenIdTail) {
    this.citizenIdTail = citizenIdTail;
  }

  public @Nullable IndexValue getMobileIndex() {
    return mobileIndex;
  }

  public void setMobileIndex(@Nullable IndexValue mobileIndex) {
    this.mobileIndex = mobileIndex;
  }

  public @Nullable Token<MobileNumber> getMobileToken() {
    return mobileToken;
  }

  public void setMobileToken(@Nullable Token<MobileNumber> mobileToken) {
    this.mobileToken = mobileToken;
  }
}
