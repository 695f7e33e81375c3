/**
 * Whether a task that the regulation names is among those a department was given. People write tasks in their own words, so
 * the wording is compared by pairs of characters: 布置会场、摆放桌签 covers 会场布置, 照相 does not cover 屏显.
 */
import type { Task } from '../task.ts'

/** Shares of the pairs: `loosely` passes 停车与门禁保障 for 停车排布; `closely` keeps the five online tasks apart, which share half their words. */
export const LIKENESS = { loosely: 0.3, closely: 0.5 } as const

/** Words that stand in half of all tasks and tell none from another. */
const COMMON = /服务|管理|保障|落实|协调|负责|做好|工作|有关|相关|事项|学院|学员|班次|培训|[及与和的等向按]/

const pairsOf = (text: string): string[] => [...new Set(text.split(COMMON).flatMap((part) => [...part].slice(1).map((letter, i) => [...part][i]! + letter)))]
/** 照片采集、新闻采编、屏显 are three items; what stands in brackets explains. */
const itemsOf = (matter: string): string[] => matter.replace(/（.*?）/g, '').split(/[、，；,;。\s]+/).filter((item) => item.length > 1)

/** True when one single task speaks of at least one item of `matter`. */
export const isCovered = (matter: string, tasks: readonly Pick<Task, 'matter' | 'requirement'>[], likeness: keyof typeof LIKENESS): boolean =>
  tasks.some((task) => task.matter === matter || itemsOf(matter).some((item) => shareIn(item, `${task.matter} ${task.requirement ?? ''}`) >= LIKENESS[likeness]))

function shareIn(item: string, text: string): number {
  const pairs = pairsOf(item)
  return pairs.length ? pairs.filter((pair) => text.includes(pair)).length / pairs.length : 0
}
