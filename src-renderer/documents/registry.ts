/** All papers, and the three things one can do with them: plan the pages, write the files, preview. Data in, bytes out. */
import { UNFIT_MARK } from '#domain/paper-channel.ts'
import { personalContents, unfitForGroup, type PersonalContent } from '#domain/paper-fitness.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { withCoveredNumbers } from './covered.ts'
import { DEFAULT_FONTS, type Fonts } from './house.ts'
import { MAKERS } from './makers.ts'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import type { PaperFile, PaperOptions } from './paper-maker.ts'
import { paperHtml } from './parts/html.ts'
import { paperCode } from './parts/page-code.ts'
import { planSection, type PlannedSection } from './parts/page-plan.ts'
import { shifted } from './parts/offset.ts'
import { shownTexts } from './parts/shown-texts.ts'
import { hexHash, stamp } from './parts/stamp.ts'
import { versionNumber } from './parts/versions.ts'
import { wordShell } from './parts/word.ts'

/** One file: its pages as Word, the preview and the tests have them. */
export interface PaperPlan {
  readonly kind: PaperId
  readonly about?: string
  /** The class's name and the paper's. */
  readonly title: string
  /** The paper's name alone, e.g. 移交清单（财务后勤处）. */
  readonly called: string
  /** 班次_纸_日期_v3.docx, a level other than the usual behind the paper's name, with the mark 不得发微信群 where it is `unfit`; no names of persons in it. Whoever writes it makes it legal and fits it into its folder's path. */
  readonly name: string
  /** 版次. */
  readonly version: number
  /** What the page header shows: ids and the beginning of the hash; empty on cards. */
  readonly code: string
  /** SHA-256, hex, over the words that the paper shows. */
  readonly sourceHash: string
  /** Why it may not go to the 微信工作群 (R10.d), as a sentence. */
  readonly unfit?: string
  readonly sections: readonly PlannedSection[]
  readonly pages: number
}

export interface WrittenPaper {
  readonly kind: PaperId
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: number
  readonly code: string
  readonly plan: PaperPlan
}

export interface PaperProgress {
  readonly done: number
  readonly total: number
  readonly name: string
}

/** One plan a file; none where the class has nothing for this paper to tell of. */
export function planPaper(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions): PaperPlan[] {
  const files = MAKERS[kind](snapshot, options).filter(({ about }) => !options.about || (about !== undefined && options.about.includes(about)))
  return files.map((file) => planFile(snapshot, kind, file, options))
}

function planFile(snapshot: ClassSnapshot, kind: PaperId, { about, name, sections }: PaperFile, { today, level, showCode, offset }: PaperOptions): PaperPlan {
  const { title: usual, mark, isCard, level: usualLevel } = paperKind(kind)
  const called = name ?? usual
  const title = `${snapshot.class.name}${called}`
  const texts = shownTexts(sections)
  const sourceHash = hexHash(JSON.stringify([title, texts]))
  const unfit = unfitForGroup(shownOfPersons(snapshot, texts), snapshot.class)
  const version = versionNumber(snapshot.paperVersions, kind, about, sourceHash)
  const planned = (isCard && offset ? sections.map((section) => shifted(section, offset)) : sections).map(planSection)
  return {
    kind,
    ...(about !== undefined && { about }),
    title,
    called,
    name: fileName(snapshot.class.name, level && level !== usualLevel ? `${called}（${level}）` : called, today, unfit !== undefined, version),
    version,
    code: isCard || showCode === false ? '' : paperCode(snapshot.class.id, mark, version, sourceHash),
    sourceHash,
    ...(unfit !== undefined && { unfit }),
    sections: planned,
    pages: planned.reduce((sum, { pages }) => sum + pages.length, 0)
  }
}

/** A long class name is cut, never the rest. */
const fileName = (className: string, called: string, today: string, unfit: boolean, version: number): string =>
  `${[...className].slice(0, 60).join('').trim()}_${called}_${today.replaceAll('-', '')}${unfit ? `_${UNFIT_MARK}` : ''}_v${version}.docx`

const shownOfPersons = (snapshot: ClassSnapshot, texts: readonly string[]): PersonalContent[] =>
  personalContents(texts, snapshot.rooms.map(({ number }) => number), snapshot.lectureFees.flatMap(({ account }) => account ?? []))

/**
 * The .docx files of one kind of paper; the same input gives the same bytes. `onProgress` is told before each file and
 * stops the work by returning false; what is finished by then is returned.
 */
export async function writePaper(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions, onProgress?: (progress: PaperProgress) => boolean | void): Promise<WrittenPaper[]> {
  const fonts = { ...DEFAULT_FONTS, ...options.fonts }
  const plans = planPaper(snapshot, kind, options)
  const written: WrittenPaper[] = []
  for (const plan of plans) {
    if (onProgress?.({ done: written.length, total: plans.length, name: plan.name }) === false) break
    const bytes = await writeFile(plan, snapshot, fonts, options)
    written.push({ kind, name: plan.name, bytes, pages: plan.pages, code: plan.code, plan })
  }
  return written
}

/** One planned file as bytes. `manyRows` is for tests and the bench: Infinity takes docx objects for every row, 0 for none. */
export async function writeFile(plan: PaperPlan, snapshot: ClassSnapshot, fonts: Fonts, options: PaperOptions, manyRows?: number): Promise<Uint8Array> {
  const shell = await wordShell(plan.sections, fonts, plan.code, manyRows)
  const identity = { code: plan.code, classId: snapshot.class.id, docType: plan.about === undefined ? plan.kind : `${plan.kind}/${plan.about}`, rev: String(plan.version), sourceHash: plan.sourceHash, title: plan.title, college: snapshot.college.name, day: options.today, oddAndEven: plan.sections.some(({ section }) => section.footer === 'official') }
  return stamp(shell, identity, fonts)
}

export interface PaperPreview {
  readonly title: string
  /** 0 where the class has nothing for this paper to tell of. */
  readonly pages: number
  /** A whole HTML document without scripts or outside resources, for the srcdoc of `<iframe sandbox>`. */
  readonly html: string
  /** Why none of it may go to the 微信工作群 (R10.d), as a sentence. */
  readonly unfit?: string
}

export interface PreviewOptions extends PaperOptions {
  /** For the CSP of the page that shows it. */
  readonly nonce?: string
  /** For the printer: whole numbers where the paper's level gives them. */
  readonly onPaper?: boolean
}

/** All files of a kind one after the other, on the very pages that Word will show. */
export function previewPaper(snapshot: ClassSnapshot, kind: PaperId, options: PreviewOptions): PaperPreview {
  const fonts = { ...DEFAULT_FONTS, ...options.fonts }
  const plans = planPaper(snapshot, kind, options)
  // A screen shows no whole ID or card number; covered ones are as long, so the pages are those of the file.
  const whole = options.onPaper && (options.level ?? paperKind(kind).level) === '办理'
  const shown = whole ? plans : planPaper(withCoveredNumbers(snapshot), kind, options)
  const title = plans.length === 1 ? plans[0]!.title : `${snapshot.class.name}${paperKind(kind).title}`
  const html = paperHtml(plans.map((plan, i) => ({ code: plan.code, sections: shown[i]!.sections })), fonts, title, options.nonce)
  const unfit = unfitForGroup(shownOfPersons(snapshot, plans.flatMap(({ sections }) => shownTexts(sections.map(({ section }) => section)))), snapshot.class)
  return { title, pages: plans.reduce((sum, plan) => sum + plan.pages, 0), html, ...(unfit ? { unfit } : {}) }
}
