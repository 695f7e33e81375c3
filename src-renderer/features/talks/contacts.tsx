/** 洽商 rounds, 踏查 of the sponsor and the communication log, in one book, the latest first. */
import { CONTACT_KINDS, type Contact } from '#domain/agreement.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { ELEMENTS } from '#domain/training-class.ts'
import { useDesk } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames } from '../college-offers.ts'

/** What each kind is usually about: the words a new record begins with. */
const MATTERS: Readonly<Record<Contact['kind'], string>> = {
  洽商: ELEMENTS.map(({ name }) => name).join('、'),
  踏查: '踏查报告厅、教室、学员公寓和餐厅',
  沟通: '沟通事项：'
}
const isUntouched = (matters: string): boolean => Object.values(MATTERS).includes(matters)

export function Contacts({ cls }: { cls: string }) {
  const desk = useDesk()
  const colleagues = useColleagueNames()
  const fields = ({ kind }: Contact): FieldChoice<Contact>[] => [
    { name: 'kind', reason: '沟通：洽商以外的电话、函件、来往协调' },
    'date',
    'time',
    { name: 'way', offers: ['来访', '我方走访', '电话', '函件', '视频'] },
    { name: 'place', reason: kind === '踏查' ? '看过哪些场所，用顿号隔开' : '' },
    { name: 'theirs', reason: '姓名和职务' },
    { name: 'ours', offers: colleagues },
    'matters',
    { name: 'outcome', reason: '商定了什么、还差什么；商定的要素同时填到“概况”' },
    'remark'
  ]
  return (
    <BookSection title="洽商、踏查和沟通" table="contact" clauses={<><ClauseChip id="R6.1a" /><ClauseChip id="R6.3" /></>} intro="与主办单位每谈一次记一条；主办单位来踏查现场、洽商以外的重要沟通也记在这里。">
      <ClassBook cls={cls} table="contact" noun="洽商记录" fields={fields} arrange={latestFirst}
        empty="还没有洽商记录。主办单位第一次来电、来访，就从这里记起。"
        fresh={() => ({ kind: '洽商', date: dayOfInstant(desk.now()), matters: MATTERS.洽商 })}
        together={withMatters}
        summary={({ kind, date, theirs, matters, outcome }) => <>{date ? shortDate(date) : '日期未填'} {kind}{theirs ? `，${theirs}` : ''}：{firstLine(outcome ?? matters)}</>}
        state={({ outcome }) => (outcome ? undefined : { words: '未记结果', tone: 'open' })} />
    </BookSection>
  )
}

/** Another kind brings other words along, as long as nobody wrote any. */
const withMatters = ({ matters }: Contact, name: string, value: Scalar): Readonly<Record<string, Scalar>> =>
  name === 'kind' && (!matters || isUntouched(matters)) && isKind(value) ? { matters: MATTERS[value] } : {}
const isKind = (value: unknown): value is Contact['kind'] => CONTACT_KINDS.includes(value as Contact['kind'])
const latestFirst = (rows: readonly Contact[]): readonly Contact[] => [...rows].sort((a, b) => (key(a) < key(b) ? 1 : -1))
const key = ({ date, time, id }: Contact): string => `${date ?? ''} ${time ?? ''} ${id}`
const firstLine = (text = ''): string => {
  const line = text.split('\n')[0]!
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
