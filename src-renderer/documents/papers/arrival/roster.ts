/**
 * 学员花名册 (第八条（四）): who is on the roster. 办理 is the edition of whoever registers people or writes certificates, the
 * only one with ID numbers; 公开 may hang on a wall and tells neither birth nor telephone.
 */
import type { PrivacyLevel } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { listSheet } from '#documents/parts/form.ts'
import { unitOf } from '#documents/parts/people-columns.ts'
import { blankRows, levelOf, PERSON_ROW, shownName, shownPhone } from '#documents/parts/person-words.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import type { TextColumn } from '#documents/parts/text-table.ts'

interface RosterColumn extends TextColumn {
  readonly text: (trainee: Trainee, number: number) => string
}

export const roster: PaperMaker = (snapshot, options) => {
  const people = inSheetOrder(onRoster(snapshot.trainees))
  const columns = columnsFor(levelOf('roster', options))
  const rows = people.map((trainee, i) => columns.map(({ text }) => text(trainee, i + 1)))
  return [{ sections: [listSheet({ title: `${snapshot.class.name}学员花名册`, info: infoLines(snapshot, people), columns, rows, rowHeight: PERSON_ROW, even: true, blanks: blankRows(people.length, 'landscape'), paper: 'landscape' })] }]
}

function infoLines({ class: own }: ClassSnapshot, people: readonly Trainee[]): string[] {
  const of = (gender: Trainee['gender']): number => people.filter((trainee) => trainee.gender === gender).length
  return [`主办单位：${own.sponsor}　　培训时间：${dayRange(own)}`, people.length ? `共${people.length}人，其中男${of('男')}人、女${of('女')}人` : '共＿＿＿人，其中男＿＿＿人、女＿＿＿人']
}

/** 1978.03, as posts and files of cadres have it. */
const birthMonth = ({ birth }: Trainee): string => birth?.slice(0, 7).replace('-', '.') ?? ''
const postAndRank = ({ position, rank }: Trainee): string => [...new Set([position, rank])].filter(Boolean).join('\n')

function columnsFor(level: PrivacyLevel): RosterColumn[] {
  const column = (title: string, mm: number, text: RosterColumn['text'], rest: Partial<TextColumn> = {}): RosterColumn => ({ title, mm, text, ...rest })
  const unit = (mm: number) => column('单位', mm, unitOf, { align: 'left', face: 'name' })
  const first = [column('序号', 11, (_, number) => String(number)), column('组别', 18, ({ group }) => group ?? ''), column('姓名', 25, shownName, { face: 'name' }), column('性别', 11, ({ gender }) => gender ?? '')]
  if (level === '公开') return [...first, unit(98), column('职务', 62, ({ position, rank }) => position ?? rank ?? '', { face: 'name' }), column('备注', 32, () => '')]
  const own = [column('民族', 16, ({ ethnicity }) => ethnicity ?? ''), column('出生年月', 20, birthMonth), column('政治面貌', 23, ({ politicalStatus }) => politicalStatus ?? '')]
  const phone = column('手机', 28, (trainee) => shownPhone(trainee, level))
  if (level === '内部') return [...first, ...own, unit(50), column('职务职级', 30, postAndRank, { face: 'name' }), phone, column('备注', 25, ({ remark }) => remark ?? '')]
  return [...first, ...own, unit(33), column('职务职级', 29, postAndRank, { face: 'name' }), phone, column('身份证号', 43, ({ idNumber }) => idNumber ?? '')]
}
