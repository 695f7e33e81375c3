/** Which papers a class is likely to need now, told by its life cycle. */
import type { LifeState, LifeStep } from './life-cycle.ts'
import type { PaperStage } from './paper-kinds.ts'

const STAGE_OF: Readonly<Record<LifeStep, PaperStage>> = {
  洽商: '洽商确认', 书面确认: '洽商确认', 方案: '方案下发', 筹备: '筹备', 报到: '报到', 开班: '教学运行', 运行: '教学运行',
  数据确认: '结业撤场', 结业: '结业撤场', 撤场: '结业撤场', 移交: '决算归档', 决算: '决算归档', 归档: '决算归档'
}

/**
 * The stage of the step after the last one that is done. Not of the first one that is not: a 洽商 that nobody recorded
 * does not keep a class that has begun among the papers of 洽商.
 */
export function paperStageNow(states: readonly LifeState[]): PaperStage {
  const next = states[states.findLastIndex(({ done }) => done) + 1] ?? states.at(-1)
  return next ? STAGE_OF[next.step] : '洽商确认'
}
