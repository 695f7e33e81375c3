/** 档案目录 of a class as the college's 归档范围 wants it (第六条（七）, 第八条（七）). */
import { nameInStage } from './archive-gaps.ts'
import { ARCHIVE_STAGES, type ArchiveItem } from '../closing.ts'
import { DEFAULT_ARCHIVE_TERMS } from '../college-defaults/archive-terms.ts'
import type { ArchiveTerm } from '../college-lists.ts'
import { byOrder } from '../in-order.ts'

export type ArchiveStage = ArchiveItem['stage']

/** Who answers for a stage: the counselor from 报到 to 撤场, the leader before and after. */
export const STAGE_BEARERS: Readonly<Record<ArchiveStage, '项目负责人' | '辅导员'>> = { 书面确认至报到: '项目负责人', 报到至撤场: '辅导员', 撤场以后: '项目负责人' }

/** Papers of the 归档范围 (our proposal while the college has none of its own) that the index does not list yet. */
export function papersToList(items: readonly Pick<ArchiveItem, 'stage' | 'title'>[], terms: readonly ArchiveTerm[], people: Readonly<Record<'项目负责人' | '辅导员', string | undefined>>): Omit<ArchiveItem, 'id'>[] {
  const range = terms.length ? terms : DEFAULT_ARCHIVE_TERMS
  const listed = new Set(items.map(nameInStage))
  return [...range]
    .sort((a, b) => ARCHIVE_STAGES.indexOf(a.stage) - ARCHIVE_STAGES.indexOf(b.stage) || byOrder(a, b))
    .filter((term) => !listed.has(nameInStage(term)))
    .map(({ stage, title, term, required }, i) => {
      const responsible = people[STAGE_BEARERS[stage]]
      return { stage, title, medium: '纸质', order: items.length + 1 + i, ...(term ? { term } : {}), ...(required ? { required } : {}), ...(responsible ? { responsible } : {}) }
    })
}
