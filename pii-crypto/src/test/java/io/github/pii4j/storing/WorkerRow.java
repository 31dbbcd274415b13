package io.github.pii4j.storing;

import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.jpa.EncryptedTextConverter;
import io.github.pii4j.mybatis.EncryptedTextHandler;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.SubjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row as a host writes it down, for all three: a binary column, a text column. */
@Entity
@Table(name = "worker")
@TableName("worker")
public class WorkerRow {

  @Id @TableId private @Nullable String id;

  @Column(name = "citizen_id")
  private @Nullable Encrypted<CitizenId> citizenId;

  @Convert(converter = EncryptedTextConverter.class)
  @TableField(typeHandler = EncryptedTextHandler.class)
  private @Nullable Encrypted<MobileNumber> mobile;

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
}
