/** 移交: one list a receiving department, both signatures, five days and at most ten (第八条（九）). */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { dayOfInstant, longDateWithWeekday, shortDateWithWeekday } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { USUAL_HANDOVERS, USUAL_RECEIVERS } from '#domain/closing/handover-default.ts'
import { handedOverOn, handoverTerm } from '#domain/closing/handover-term.ts'
import { handoverWords, worstTone, type HandoverWords } from '#domain/closing/handover-words.ts'
import { rulesOf } from '#domain/rule-set.ts'
import { newId } from '#store/desk.ts'
import { useClass, useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar, type NoticeTone } from '#ui/notice-bar.tsx'
import { OpeningLine } from '#ui/opening-line.tsx'
import { HandoverList } from './handover-list.tsx'

const TONES: Readonly<Record<HandoverWords['tone'], NoticeTone>> = { plain: 'plain', open: 'reason', late: 'forbidden', done: 'done' }

export function HandoverPage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const of = useClass(cls)
  const handovers = useRows('handover', cls)
  const items = useRows('handoverItem', cls)
  const ruleSets = useRows('ruleSet', ORG)
  const holidays = useRows('holiday', ORG)
  const staff = useRows('staff', cls)
  if (!of || !handovers || !items || !ruleSets || !holidays || !staff) return null
  const rules = rulesOf(ruleSets, of.ruleSetId)
  const term = handoverTerm(of, rules, holidays)
  if (!term) return <EmptyState sentence="班次结束以后五日内把工作材料签认移交给有关部门。请先在概况里填写撤场日期，这里就会算出期限。" action={<Button variant="contained" href={`#/class/${cls}/overview`}>去填写日期</Button>} />

  const today = dayOfInstant(desk.now())
  const listById = new Map(handovers.map((list) => [list.id, list]))
  const departments = inUsualOrder([...new Set([...handovers.map(({ id }) => id), ...items.map(({ department }) => department)])])
  const states = departments.map((department) => handoverWords(listById.get(department), term, today))
  const unlisted = USUAL_RECEIVERS.filter((department) => !departments.includes(department))
  const signed = departments.filter((department) => handedOverOn(listById.get(department)))
  // Without any list it is as late as an unsigned one.
  const overall = departments.length ? worstTone(states.map(({ tone }) => tone)) : handoverWords(undefined, term, today).tone
  const begin = (names: readonly string[]): void => {
    const giver = staff.find(({ role }) => role === '辅导员')?.name ?? '辅导员'
    const lists = names.filter((name) => !listById.has(name)).map((name) => ({ table: 'handover' as const, id: name, set: { giver } }))
    const usual = names.flatMap((name) => (USUAL_HANDOVERS[name] ?? []).map((item, i) => ({ table: 'handoverItem' as const, id: newId(desk), set: { department: name, ...item, order: i + 1 } })))
    void save([...lists, ...usual], `开列${names.join('、')}的移交清单`, { tellNow: true })
  }
  return (
    <Page>
      <NoticeBar tone={TONES[overall]}
        happened={<>班次{today > term.end ? '已于' : '将于'}{longDateWithWeekday(term.end)}结束（{rules.classEnd}）。</>}
        safe={<>应移交日期 {shortDateWithWeekday(term.due)}，最迟 {shortDateWithWeekday(term.last)} <ClauseChip id="R8.9" tone={overall === 'late' ? 'forbidden' : overall === 'open' ? 'reason' : 'plain'} /></>}
        todo={!departments.length ? '还没有移交清单，一个接收部门一张。' : signed.length === departments.length ? `${departments.length} 个部门都已签认。` : `${departments.length} 个部门，已签认 ${signed.length} 个。`} />
      {unlisted.length ? (
        <div className="offers" role="group" aria-label="开列移交清单" data-table="handover">
          {unlisted.length > 1 ? <Button variant={departments.length ? 'outlined' : 'contained'} onClick={() => begin(unlisted)}>{`开列 ${unlisted.length} 个部门的移交清单`}</Button> : null}
          {unlisted.map((department) => <Button key={department} variant="outlined" onClick={() => begin([department])}>{`开列${department}移交清单`}</Button>)}
        </div>
      ) : null}
      {departments.map((department, i) => <HandoverList key={department} cls={cls} department={department} list={listById.get(department)} items={items.filter((item) => item.department === department)} staff={staff} state={states[i]!} today={today} />)}
      <div className="other"><OpeningLine label="添加接收部门" hint="其他接收部门，例如：办公室" onEnter={(name) => departments.includes(name) || begin([name.slice(0, 40)])} /></div>
    </Page>
  )
}

const inUsualOrder = (names: readonly string[]): string[] => [...USUAL_RECEIVERS.filter((name) => names.includes(name)), ...names.filter((name) => !USUAL_RECEIVERS.includes(name)).sort((a, b) => a.localeCompare(b, 'zh-CN'))]

const Page = styled('div')({
  paddingBottom: '4rem', maxWidth: '70rem',
  '.offers': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', margin: '0.75rem 0 0' },
  '.other': { marginTop: '1.5rem' }
})
