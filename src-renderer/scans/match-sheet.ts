/**
 * Which planned sheet a code belongs to, and the rows it was printed with. The code tells the class, what the sheet is
 * about and a mark of its rows; when people came or left since, the roster as it was is sought and proved by that mark.
 */
import type { CollegeFacts } from '#domain/college-facts.ts'
import { paperKind, papers, type PaperId } from '#domain/paper-kinds.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster, type Trainee } from '#domain/trainee.ts'
import { aboutMark, codeId, type PageCode } from '#documents/parts/page-code.ts'
import type { PlannedSection } from '#documents/parts/page-plan.ts'
import { planPaper } from '#documents/registry.ts'

/** Papers whose returned pages can be read, and the column that is signed. */
const SIGNED: Partial<Record<PaperId, string>> = { 'sign-in-session': '签名', 'sign-in-book': '签名', 'sign-in-arrival': '签名', 'sign-in-practice': '上车签到' }
const TICKED: readonly PaperId[] = ['teaching-evaluation', 'service-evaluation']

/** One sentence for a person. */
export interface Unmatched {
  readonly tag: 'unmatched'
  readonly sentence: string
}

export interface MatchedSheet {
  readonly tag: 'matched'
  readonly kind: PaperId
  readonly planned: PlannedSection
  /** The id of what it is about, as the maker gave it. */
  readonly about: string
  readonly page: number
}

export interface MatchedSignIn extends MatchedSheet {
  /** In the order of the printed rows. */
  readonly people: readonly Trainee[]
  readonly column: string
  /** The roster has changed since it was printed. */
  readonly isEarlier: boolean
}

const unmatched = (sentence: string): Unmatched => ({ tag: 'unmatched', sentence })

export interface MatchFacts {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  /** YYYY-MM-DD */
  readonly today: string
}

export function matchSignIn(code: PageCode, facts: MatchFacts): MatchedSignIn | Unmatched {
  const found = matchKind(code, facts.snapshot, Object.keys(SIGNED) as PaperId[], '签到表')
  if (typeof found !== 'string') return found
  const sheet = code.sheet!
  const column = SIGNED[found]!
  const people = onRoster(facts.snapshot.trainees)
  const now = sheetAbout(found, sheet.about, facts, facts.snapshot)
  if (!now) return unmatched('这张签到表上的课程已经不在课程表里，没有读入；请核对课程表，或者逐人登记。')
  const matched = (planned: PlannedSection, roster: readonly Trainee[], isEarlier: boolean): MatchedSignIn => ({ tag: 'matched', kind: found, planned, about: planned.section.about!, page: sheet.page, people: inSheetOrder(roster), column, isEarlier })
  if (now.sheet === sheet.about + sheet.rows) return matched(now, people, false)
  // Only this sheet is planned for each roster that might have been.
  const single: PaperId = found === 'sign-in-book' ? 'sign-in-session' : found
  for (const trainees of earlierRosters(facts.snapshot.trainees)) {
    const then = sheetAbout(single, sheet.about, facts, { ...facts.snapshot, trainees }, now.section.about)
    if (then?.sheet === sheet.about + sheet.rows) return matched(then, onRoster(trainees), true)
  }
  return unmatched('这张签到表打印以后，名单或者先后顺序改过不止一处，第几行是谁已经对不上，没有读入；请按纸上的姓名用“照纸登记”登记。')
}

export function matchTicked(code: PageCode, facts: MatchFacts): MatchedSheet | Unmatched {
  const found = matchKind(code, facts.snapshot, TICKED, '评估表')
  if (typeof found !== 'string') return found
  const planned = sheetAbout(found, code.sheet!.about, facts, facts.snapshot)
  if (!planned) return unmatched('这张评估表上的课程已经不在课程表里，没有读入；请核对课程表。')
  if (planned.sheet !== code.sheet!.about + code.sheet!.rows) return unmatched('这张评估表打印以后，评估项目改过，没有读入；请照纸录入。')
  return { tag: 'matched', kind: found, planned, about: planned.section.about!, page: code.sheet!.page }
}

/** `noun`: what was expected, for the sentence. */
function matchKind(code: PageCode, { class: own }: ClassSnapshot, among: readonly PaperId[], noun: string): PaperId | Unmatched {
  if (code.classId !== codeId(own.id)) return unmatched(`这张纸不是本班的：它的编码写着别的班次。请在那个班次里读入。`)
  const kind = papers.find(({ mark }) => mark === code.mark)
  if (!kind) return unmatched('认不出这是哪一种材料，没有读入；它可能是更新的版本打印的。')
  if (!among.includes(kind.id)) return unmatched(`这是《${paperKind(kind.id).title}》，不是能读的${noun}，没有读入。`)
  if (!code.sheet) return unmatched(`这张《${kind.title}》是空白表，没有写明是哪一次的，没有读入；请照纸登记。`)
  return kind.id
}

/** The sheet whose code begins so. `about` is known: only that one is planned. */
function sheetAbout(kind: PaperId, mark: string, { college, today }: MatchFacts, snapshot: ClassSnapshot, about?: string): PlannedSection | undefined {
  return planPaper(snapshot, kind, { today, college, ...(about !== undefined && { sessionIds: [about] }) })
    .flatMap(({ sections }) => sections)
    .find(({ section }) => section.about !== undefined && aboutMark(section.about) === mark)
}

/** More people added on the spot than these, and their pairs are not tried. */
const MOST_ADDED = 12

/** Rosters a step before this one: somebody came, left or was replaced, or two were added on the spot. */
function* earlierRosters(trainees: readonly Trainee[]): Generator<readonly Trainee[]> {
  const status = (trainee: Trainee): NonNullable<Trainee['status']> => trainee.status ?? '在册'
  const withStatus = (changes: Readonly<Record<string, Trainee['status']>>): Trainee[] => trainees.map((trainee) => (changes[trainee.id] ? { ...trainee, status: changes[trainee.id]! } : trainee))
  for (const trainee of trainees) {
    if (status(trainee) === '在册') yield withStatus({ [trainee.id]: '退出' })
    else yield withStatus({ [trainee.id]: '在册', ...(trainee.replacedBy && { [trainee.replacedBy]: '退出' }) })
  }
  const added = trainees.filter((trainee) => status(trainee) === '在册' && trainee.source === '现场补录').slice(-MOST_ADDED)
  for (const [i, one] of added.entries()) for (const other of added.slice(i + 1)) yield withStatus({ [one.id]: '退出', [other.id]: '退出' })
}
