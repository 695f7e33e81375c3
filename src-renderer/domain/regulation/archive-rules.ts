/** 档案归集: each stage of the file and who answers for it (第六条（七）, 第八条（七）). */
import { missingPapers } from '../closing/archive-gaps.ts'
import { STAGE_BEARERS, type ArchiveStage } from '../closing/archive-index.ts'
import { handoverTerm } from '../closing/handover-term.ts'
import { rulesOf } from '../rule-set.ts'
import type { Remark, Rule } from './finding.ts'
import { arrivalStart, endOf, withdrawal } from './moment.ts'

type Told = Pick<Remark, 'due' | 'basis'>

/** Names that many papers, and counts the rest. */
const NAMED = 4

function gapsOf(stage: ArchiveStage, { archiveItems }: Parameters<Rule>[0], { archiveTerms }: Parameters<Rule>[1], told: Told): Remark[] {
  const papers = missingPapers(archiveItems, archiveTerms, stage)
  if (papers?.length === 0) return []
  const named = papers?.slice(0, NAMED).join('；')
  return [{
    subject: stage, who: STAGE_BEARERS[stage], ...told,
    missing: papers ? `“${stage}”的档案还差${named}${papers.length > NAMED ? `等${papers.length}件` : ''}。` : `“${stage}”的档案还没有列目录。`,
    remedy: papers ? '收齐后填写归档日期，本班次没有的注明“本班次无此项”。' : '在档案里按归档范围列出目录。',
    mend: { screen: 'archive', table: 'archiveItem', record: archiveItems.filter((item) => item.stage === stage && item.title === papers?.[0]).map(({ id }) => id).sort()[0] }
  }]
}

/** R6.7: from the confirmation to 进场, due with the last hour of 报到. */
export const leaderArchive: Rule = (of, college, now) => ((arrivalStart(of.class) ?? '~') > now.minute ? [] : gapsOf('书面确认至报到', of, college, { due: of.class.arriveOn }))

/** What arises after 撤场 is nobody's by the text: the leader's, who settles and gives feedback. */
export const laterArchive: Rule = (of, college, now) => {
  const end = endOf(of.class, rulesOf(college.ruleSets, of.class.ruleSetId))
  return end === undefined || now.day <= end ? [] : gapsOf('撤场以后', of, college, { basis: '由规范推定' })
}

/** R8.7: from 报到 to 撤场, together when papers are handed over. */
export const counselorArchive: Rule = (of, college, now) =>
  (withdrawal(of.class) ?? '~') > now.minute ? [] : gapsOf('报到至撤场', of, college, { due: handoverTerm(of.class, rulesOf(college.ruleSets, of.class.ruleSetId), college.holidays)?.due })
