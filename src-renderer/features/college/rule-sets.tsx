/** 规则版本 (第十四条): the figures of each version. One that a class runs under is not changed any more; a new one is made from it. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { dayOfInstant, longDate } from '#domain/calendar.ts'
import { FIRST_RULE_SET } from '#domain/college-defaults/rule-sets.ts'
import { isChecked } from '#domain/college-defaults/cited-rules.ts'
import { ORG } from '#domain/college.ts'
import { currentRuleSet, rulesOf, type RuleSet } from '#domain/rule-set.ts'
import { defaultChanges } from '#store/fill-defaults.ts'
import { newId } from '#store/desk.ts'
import { useClasses, useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { RuleFigures } from './rule-figures.tsx'
import { VersionList } from './version-list.tsx'

export function RuleSets() {
  const desk = useDesk()
  const save = useSave(ORG)
  const rows = useRows('ruleSet', ORG)
  const classes = useClasses()
  const [openId, setOpenId] = useState<string>()
  if (!rows || !classes) return null
  const today = dayOfInstant(desk.now())
  const current = currentRuleSet(rows, today)
  const versions = [...rows].sort((a, b) => (b.effectiveOn ?? '9').localeCompare(a.effectiveOn ?? '9') || (a.id < b.id ? -1 : 1))
  const usedBy = (set: RuleSet) => classes.filter(({ ruleSetId }) => ruleSetId === set.id).length
  const unnamed = classes.filter(({ ruleSetId }) => !rows.some(({ id }) => id === ruleSetId)).length
  const begin = () => void save(defaultChanges('ruleSet', [FIRST_RULE_SET]), '按规范填入第一版规则', { tellNow: true })
  const copy = (set: RuleSet) => {
    const id = newId(desk)
    // Whoever checked the old version has not checked this one; it takes effect when someone dates it.
    void save([{ table: 'ruleSet', id, set: { ...rulesOf(rows, set.id), name: `${set.name}（另立）` } }], `由“${set.name}”另立新版本`, { tellNow: true })
    setOpenId(id)
  }
  return (
    <BookSection title="规则版本" table="ruleSet" clauses={<ClauseChip id="R14.a" />}
      intro={`期限、提醒和界限的数字。新建的班次用届时已施行的最新一版，并一直用到底；已有班次在用的版本不能再改，要改就另立新版本。${unnamed ? `${unnamed} 个班次没有指明版本，按规范原有的数字算。` : ''}`}>
      {versions.length ? (
        <VersionList versions={versions.map((set) => ({
          id: set.id, title: set.name,
          facts: [set.effectiveOn ? `${longDate(set.effectiveOn)}起施行` : '没有施行日期，新班次不会用它', usedBy(set) ? `${usedBy(set)} 个班次在用` : '还没有班次在用', isChecked(set) ? `${set.checkedBy}已核对` : '待核对'],
          ...(set === current ? { mark: '现行' } : {})
        }))} openId={openId} onOpen={setOpenId}>
          {(id) => {
            const set = rows.find((row) => row.id === id)!
            return <RuleFigures set={set} fixed={usedBy(set) > 0} today={today} onCopy={() => copy(set)} />
          }}
        </VersionList>
      ) : (
        <EmptyState sentence="还没有立过版本，各班次都按规范原有的数字算：移交 5 日、最长 10 日，按自然日，从撤场算起。要改哪个数字，先把规范的第一版填进来，再写上施行日期。" action={<Button variant="contained" size="small" onClick={begin}>按规范填入第一版</Button>} />
      )}
    </BookSection>
  )
}
