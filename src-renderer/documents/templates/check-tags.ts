/** Every tag of a form: known, in its place, lists begun and ended; and the slips of a hand that typed them. */
import type { PrivacyLevel } from '#domain/paper-kinds.ts'
import { isKnownName, isSingle, kindOfList, listsWith, nearestName, ROW_MARKS, rowField } from './known-names.ts'
import type { Story, StoryParagraph } from './stories.ts'
import type { RowKind } from './vocabulary.ts'

export interface TagFinding {
  /** 错误 keeps the form from being used, 提示 does not. */
  readonly grade: '错误' | '提示'
  /** 正文第3段 */
  readonly place: string
  readonly sentence: string
}

interface Open {
  readonly name: string
  readonly at: StoryParagraph
  readonly kind?: RowKind | undefined
}
/** A day, its lessons: deeper no paper goes. */
const MOST_NESTED = 2
/** More are not read by anybody, and each looks for the name that was meant. */
const MOST_FINDINGS = 100
type Report = (grade: TagFinding['grade'], at: StoryParagraph, sentence: string) => void

export function checkTags(stories: readonly Story[], level: PrivacyLevel): TagFinding[] {
  const findings: TagFinding[] = []
  const report: Report = (grade, { place }, sentence) => void findings.push({ grade, place, sentence })
  for (const { paragraphs } of stories) {
    const open: Open[] = []
    for (const paragraph of paragraphs) {
      if (findings.length >= MOST_FINDINGS) return findings
      for (const { text, closed } of tagsOf(paragraph.text, (mark) => report('错误', paragraph, `多了一个“${mark}”，没有与它成对的另一半。`))) {
        if (findings.length >= MOST_FINDINGS) return findings
        if (!closed) report('错误', paragraph, `“【${shortened(text)}”没有写完，缺“】”。字段要写在同一段里。`)
        else checkTag(text, paragraph, open, level, report)
      }
      checkSlips(paragraph, report)
    }
    for (const { name, at } of open) report('错误', at, `“【#${name}】”没有结尾，请在要重复的内容后面加“【/${name}】”。`)
  }
  return findings
}

interface FoundTag {
  readonly text: string
  readonly closed: boolean
}

function tagsOf(text: string, stray: (mark: string) => void): FoundTag[] {
  const found: FoundTag[] = []
  for (const [piece] of text.matchAll(/【[^【】]*】?|】/g)) {
    if (piece === '】') stray('】')
    else found.push(piece.endsWith('】') ? { text: piece.slice(1, -1), closed: true } : { text: piece.slice(1), closed: false })
  }
  return found
}

const shortened = (text: string): string => ([...text].length > 12 ? `${[...text].slice(0, 12).join('')}…` : text)
const HALF: Readonly<Record<string, string>> = { '＃': '#', '／': '/', '＾': '^' }

function checkTag(written: string, at: StoryParagraph, open: Open[], level: PrivacyLevel, report: Report): void {
  const text = written.trim()
  const full = HALF[text[0] ?? '']
  if (full) return report('错误', at, `“【${text}】”里的“${text[0]}”要用半角的“${full}”。`)
  const [, mark = '', name = ''] = /^(#|\/|\^|-w:tr )?(.*)$/s.exec(text)!
  if (mark === '/') return close(name, at, open, report)
  if (mark) {
    const kind = kindOfList(name)
    // Every list of the class can be had within any other: rows times rows times rows, and the PC would stand still.
    if (kind && open.some((one) => one.kind === kind)) report('错误', at, `“【#${name}】”放进了它自己里面，请去掉里面的一层。`)
    else if (kind && open.filter((one) => one.kind).length >= MOST_NESTED) report('错误', at, `“【#${name}】”外面已经套了${MOST_NESTED}张表，最多套${MOST_NESTED}层。`)
    if (!kind && !isSingle(name) && !(ROW_MARKS as readonly string[]).includes(name) && !rowField(kindsOf(open), name)) unknown(mark + name, name, at, report)
    open.push({ name, at, kind })
    return
  }
  if ((ROW_MARKS as readonly string[]).includes(name) && kindsOf(open).length > 0) return
  const field = rowField(kindsOf(open), name)
  if (field?.isNumberOfPerson && level !== '办理') return report('错误', at, `“【${name}】”只能用在发给经办人的材料（如讲课费签收单）里，这份材料不能印。`)
  if (field || isSingle(name)) return
  if (kindOfList(name)) return report('错误', at, `“${name}”是一张表，要写成“【#${name}】……【/${name}】”。`)
  const lists = listsWith(name)
  if (lists.length || (ROW_MARKS as readonly string[]).includes(name)) {
    const list = lists[0] ?? '学员'
    return report('错误', at, `“【${name}】”要放在“【#${list}】”和“【/${list}】”之间${lists.length > 1 ? '（或者别的有这一项的表）' : ''}。`)
  }
  unknown(name, name, at, report)
}

const kindsOf = (open: readonly Open[]): RowKind[] => open.flatMap(({ kind }) => kind ?? [])

function unknown(written: string, name: string, at: StoryParagraph, report: Report): void {
  const near = name && nearestName(name)
  report('错误', at, `没有“【${written}】”这个字段${near ? `，是不是“${near}”` : ''}。${near ? '' : '不是字段的请改用别的括号。'}`)
}

function close(name: string, at: StoryParagraph, open: Open[], report: Report): void {
  const last = open.at(-1)
  if (last?.name === name) {
    open.pop()
    if (tableOf(last.at) !== tableOf(at)) report('错误', at, `“【#${name}】”在${last.at.cell ? '表格里' : '表格外'}，“【/${name}】”在${at.cell ? '另一处表格里' : '表格外'}，要在同一张表里，或者都在表格外。`)
    return
  }
  const started = open.findLastIndex((one) => one.name === name)
  if (started < 0) return report('错误', at, `“【/${name}】”没有开头，请在要重复的内容前面加“【#${name}】”。`)
  report('错误', at, `“【/${name}】”与“【#${last!.name}】”交叉了，先开头的要后结尾。`)
  open.splice(started, 1)
}

/** Which table a paragraph stands in, of tables within cells the inner one. */
const tableOf = ({ cell }: StoryParagraph): string => (cell ? cell.slice(0, -2).join('/') : '')

const BRACKETS = /[｛{「『〔[［〈《]\s*([#/^＃／＾]?)([^｛{「『〔[［〈《【】〉》\]］〕』」}｝]{1,40}?)\s*[｝}」』〕\]］〉》]/g
const CHINESE = '[\\u4e00-\\u9fff】』”》）]'
const HALF_MARK = new RegExp(`${CHINESE}([,;:!?()])|([,;:!?()])(?=${CHINESE.replace('】', '【')})`, 'g')
const FULL_MARKS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' }
/** Hints of one paragraph: enough to look at it again. */
const MOST_HINTS = 3

function checkSlips(at: StoryParagraph, report: Report): void {
  for (const [whole, , name] of at.text.matchAll(BRACKETS)) if (isKnownName(name!)) report('错误', at, `“${whole}”要用“【】”：“【${whole.slice(1, -1).trim()}】”。`)
  const marks = [...new Set([...at.text.matchAll(HALF_MARK)].map(([, before, after]) => before ?? after!))]
  for (const mark of marks.slice(0, MOST_HINTS)) report('提示', at, `汉字旁边的“${mark}”是半角，公文里一般用“${FULL_MARKS[mark]}”。`)
}
