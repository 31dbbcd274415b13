package io.github.pii4j.storing;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;

interface WorkerPlusMapper extends BaseMapper<WorkerRow> {}
