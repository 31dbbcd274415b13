package io.github.pii4j.storing;

import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.value.MobileNumber;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface WorkerMapper {

  @Insert(
      "insert into worker (id, citizen_id, citizen_id_index, citizen_id_tail, mobile, mobile_index,"
          + " mobile_token)"
          + " values (#{id}, #{citizenId}, #{citizenIdIndex}, #{citizenIdTail},"
          + " #{mobile,jdbcType=VARCHAR}, #{mobileIndex,jdbcType=VARCHAR},"
          + " #{mobileToken})")
  void insert(WorkerRow row);

  @Select("select * from worker where id = #{id}")
  WorkerRow find(String id);

  @Select("select * from worker order by id")
  List<WorkerRow> all();

  @Select("select * from worker where citizen_id_index = #{index} order by id")
  List<WorkerRow> withCitizenIdIndex(IndexValue index);

  @Select("select * from worker where citizen_id_tail = #{index} order by id")
  List<WorkerRow> withTail(IndexValue index);

  @Select("select * from worker where mobile_index = #{index,jdbcType=VARCHAR} order by id")
  List<WorkerRow> withMobileIndex(IndexValue index);

  @Select("select * from worker where mobile_token = #{token} order by id")
  List<WorkerRow> withMobileToken(Token<MobileNumber> token);

  @Update(
      "update worker set citizen_id = #{citizenId}, citizen_id_index = #{citizenIdIndex},"
          + " citizen_id_tail = #{citizenIdTail}, mobile = #{mobile,jdbcType=VARCHAR},"
          + " mobile_index = #{mobileIndex,jdbcType=VARCHAR}"
          + " where id = #{id}")
  void update(WorkerRow row);
}
