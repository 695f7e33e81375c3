/** 收回的件: what a paper that came back is worth against what was given out, and where in the 档案目录 it belongs. */
import type { PaperVersion, VersionState } from '../paper-version.ts'
import { papers, type PaperStage } from '../paper-kinds.ts'
import { placesSentence } from '../planning/sealed-papers.ts'
import { shortDate } from '../calendar.ts'
import type { ArchiveItem } from '../closing.ts'
import type { Scalar } from '../field.ts'

export type Verdict = NonNullable<PaperVersion['returned']>

/** word: its text was compared. picture: only the code on the page is known. typed: the code was typed by hand. */
export type ReturnedAs = 'word' | 'picture' | 'typed'

/** Changed by hand comes first: such a file is not what was given out, whatever holds today. */
export const verdictOf = (edited: boolean, found: Pick<VersionState, 'state'> | undefined): Verdict => (edited ? '内容被改动过' : found && found.state !== 'current' ? '已过期' : '一致')

/** What was found, in a sentence or two for the person who holds it. `isRecorded`: this PC knows that it was exported; else nothing is said of when. */
export function verdictSentence(verdict: Verdict, version: Pick<PaperVersion, 'number'>, as: ReturnedAs, found: VersionState | undefined, isRecorded: boolean): string {
  const which = `第${version.number}版`
  const isStale = found !== undefined && found.state !== 'current'
  const unrecorded = `这台电脑上没有${which}的导出记录，它与现在的内容也对不上：可能是别的电脑导出的、数据还没有交换过来${as === 'typed' ? '，也可能编码敲错了' : ''}，请核对后再收。`
  const since = !isRecorded ? unrecorded : found?.state === 'gone' ? `${which}所记的内容已经从班次里删去。` : `${which}导出以后，班次里的内容又有改动。${found ? placesSentence(found) : ''}`
  switch (verdict) {
    case '内容被改动过':
      return `正文与导出的${which}不一样，有人改动过，不能当作${which}；请与交来的人核对。${isStale ? since : ''}`
    case '已过期':
      return since
    case '一致':
      return as === 'word' ? `正文与导出的${which}一字不差，也就是现在的内容。` : `编码是${which}的，${which}也就是现在的内容；纸上有没有手写改动，请再看一眼。`
  }
}

/** 《实施方案》第3版，11月16日导出; the day only where it is recorded. */
export const versionWords = ({ title, number, issuedOn }: Pick<PaperVersion, 'title' | 'number' | 'issuedOn'>, isRecorded: boolean): string => `《${title}》第${number}版${isRecorded ? `，${shortDate(issuedOn)}导出` : ''}`

const ARCHIVE_STAGE: Readonly<Record<PaperStage, ArchiveItem['stage']>> = { 洽商确认: '书面确认至报到', 方案下发: '书面确认至报到', 筹备: '书面确认至报到', 报到: '报到至撤场', 教学运行: '报到至撤场', 结业撤场: '报到至撤场', 决算归档: '撤场以后' }

/** Papers that the usual 归档范围 lists under another name. */
const LISTED_AS: Readonly<Record<string, string>> = { budget: '培训服务协议或预（决）算单', settlement: '预（决）算单（决算）', 'sign-in-session': '签到簿', 'sign-in-summary': '签到簿', 'sign-in-book': '签到簿' }

/** The line of the index that a returned paper fills, or the one to be made: `id` is undefined then. Pages as counted when it was planned. */
export function filing(items: readonly ArchiveItem[], version: PaperVersion, as: ReturnedAs, today: string): { readonly id?: string; readonly set: Readonly<Record<string, Scalar>> } {
  const medium = as === 'word' ? '电子' : '纸质和电子'
  const item = itemOf(items, version)
  const pages: Record<string, Scalar> = version.pages === undefined ? {} : { pages: version.pages }
  if (!item) return { set: { stage: stageOf(version), title: version.title, medium, filedOn: today, order: items.length + 1, ...pages } }
  const both = item.filedOn && item.medium && item.medium !== medium ? '纸质和电子' : medium
  return { id: item.id, set: { medium: both, filedOn: item.filedOn ?? today, ...(item.notApplicable && { notApplicable: null }), ...pages } }
}

const stageOf = ({ kind }: PaperVersion): ArchiveItem['stage'] => ARCHIVE_STAGE[papers.find(({ id }) => id === kind)?.stage ?? '决算归档']

/** By the file's own name, the paper's, the name it is listed under, then a line that contains the paper's name. */
function itemOf(items: readonly ArchiveItem[], version: PaperVersion): ArchiveItem | undefined {
  const kind = papers.find(({ id }) => id === version.kind)
  const exact = items.find(({ title }) => plain(title) === plain(version.title))
  if (exact) return exact
  const usual = kind ? plain(kind.title) : ''
  const named = items.filter(({ title }) => [usual, plain(LISTED_AS[version.kind] ?? '')].includes(plain(title)))
  const like = items.filter(({ title }) => usual.length >= 3 && plain(title).includes(usual))
  const found = [...named, ...like]
  // A line that another file of the paper has filled already is not filled twice: the next one gets its own.
  return found.find(({ filedOn }) => !filedOn) ?? (version.about === undefined ? found[0] : undefined)
}

const plain = (title: string): string => title.normalize('NFKC').replace(/\s/g, '')
