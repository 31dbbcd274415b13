package io.github.pii4j.storing;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface WorkerMapper {

  @Insert(
      "insert into worker (id, citizen_id, mobile)"
          + " values (#{id}, #{citizenId}, #{mobile,jdbcType=VARCHAR})")
  void insert(WorkerRow row);

  @Select("select * from worker where id = #{id}")
  WorkerRow find(String id);

  @Select("select * from worker order by id")
  List<WorkerRow> all();

  @Update(
      "update worker set citizen_id = #{citizenId}, mobile = #{mobile,jdbcType=VARCHAR}"
          + " where id = #{id}")
  void update(WorkerRow row);
}
