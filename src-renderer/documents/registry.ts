/** All papers, and the three things one can do with them: plan the pages, write the files, preview. Data in, bytes out. */
import { legalFileName } from '#domain/reading/file-name.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { personalContents, unfitForGroup } from '#domain/paper-fitness.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { budgetSheet } from './budget-sheet.ts'
import { confirmationSections } from './confirmation.ts'
import { DEFAULT_FONTS, type Fonts } from './house.ts'
import { lectureFeeSlips, withCoveredNumbers } from './lecture-fee-slip.ts'
import type { Section } from './paper.ts'
import { paperHtml } from './parts/html.ts'
import { planSection, type PlannedSection } from './parts/page-plan.ts'
import { shownTexts } from './parts/shown-texts.ts'
import { hexHash, stamp } from './parts/stamp.ts'
import { wordShell } from './parts/word.ts'
import { planSections } from './plan.ts'
import { papers, SIGN_IN_TITLES, SIGN_IN_VARIANTS, type PaperId, type SignInVariant } from './paper-kinds.ts'
import { signInSections, type SignInOptions } from './sign-in.ts'
import { supplementSections, supplementsOf, supplementTitle } from './supplement.ts'

export interface PaperOptions extends SignInOptions {
  /** The college's day, YYYY-MM-DD: days after it are 预计 on a 数据确认单. */
  readonly today: string
  /** What the college has set; without it the 预（决）算单 says nothing of the 费用标准. */
  readonly college?: CollegeFacts
  /** Which 签到表; all of them unless told. */
  readonly variants?: readonly SignInVariant[]
  readonly fonts?: Partial<Fonts>
  /** Number of the paper's revision, for its code. 1 unless told. */
  readonly revision?: number
  /** false leaves the small code out of the page header. */
  readonly showCode?: boolean
}

/** One file: its pages as Word, the preview and the tests have them. */
export interface PaperPlan {
  readonly kind: PaperId
  readonly variant?: SignInVariant
  readonly title: string
  /** A legal file name ending in .docx; no names of persons in it. */
  readonly name: string
  /** What the page header shows: ids and the beginning of the hash. */
  readonly code: string
  /** SHA-256, hex, over the words that the paper shows. */
  readonly sourceHash: string
  readonly sections: readonly PlannedSection[]
  readonly pages: number
}

export interface WrittenPaper {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: number
  readonly code: string
}

export interface PaperProgress {
  readonly done: number
  readonly total: number
  readonly name: string
}

/** One plan a file. */
export function planPaper(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions): PaperPlan[] {
  const own = snapshot.class
  switch (kind) {
    case 'plan':
      return [planFile(snapshot, { kind, mark: 'SSFA', title: `${own.name}实施方案` }, planSections(snapshot), options)]
    case 'confirmation':
      return [
        planFile(snapshot, { kind, mark: 'SJQR', title: `${own.name}数据确认单` }, confirmationSections(snapshot, options.today), options),
        ...supplementsOf(snapshot).map((round) => planFile(snapshot, { kind, mark: 'BCQR', title: supplementTitle(snapshot, round) }, supplementSections(snapshot, round), options))
      ]
    case 'budget':
      return [planFile(snapshot, { kind, mark: 'YSD', title: `${own.name}预算单` }, budgetSheet(snapshot, 'planned', options.college), options)]
    case 'settlement':
      return [planFile(snapshot, { kind, mark: 'JSD', title: `${own.name}决算单` }, budgetSheet(snapshot, 'final', options.college), options)]
    case 'lecture-fee':
      return [planFile(snapshot, { kind, mark: 'JKF', title: `${own.name}讲课费签收单` }, lectureFeeSlips(snapshot), options)]
    case 'sign-in':
      return (options.variants ?? SIGN_IN_VARIANTS).map((variant) =>
        planFile(snapshot, { kind, variant, mark: `QD-${'ABCDEF'[SIGN_IN_VARIANTS.indexOf(variant)]}`, title: `${own.name}${SIGN_IN_TITLES[variant]}` }, signInSections(snapshot, variant, options), options)
      )
  }
}

interface Heading {
  readonly kind: PaperId
  readonly variant?: SignInVariant
  /** Kind of paper in the code. */
  readonly mark: string
  readonly title: string
}

function planFile(snapshot: ClassSnapshot, { mark, ...heading }: Heading, sections: readonly Section[], options: PaperOptions): PaperPlan {
  const sourceHash = hexHash(JSON.stringify([heading.title, shownTexts(sections)]))
  const id = snapshot.class.id.toUpperCase().replace(/[^0-9A-Z-]/g, '-')
  const planned = sections.map(planSection)
  return {
    ...heading,
    name: legalFileName(heading.title, 'docx'),
    code: `CMS1/${id}/${mark}/R${options.revision ?? 1}/${sourceHash.slice(0, 10).toUpperCase()}`,
    sourceHash,
    sections: planned,
    pages: planned.reduce((sum, { pages }) => sum + pages.length, 0)
  }
}

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
    written.push({ name: plan.name, bytes, pages: plan.pages, code: plan.code })
  }
  return written
}

/** One planned file as bytes. `manyRows` is for tests and the bench: Infinity takes docx objects for every row, 0 for none. */
export async function writeFile(plan: PaperPlan, snapshot: ClassSnapshot, fonts: Fonts, options: PaperOptions, manyRows?: number): Promise<Uint8Array> {
  const shell = await wordShell(plan.sections, fonts, options.showCode === false ? '' : plan.code, manyRows)
  const identity = { code: plan.code, classId: snapshot.class.id, docType: plan.variant ? `${plan.kind}/${plan.variant}` : plan.kind, rev: String(options.revision ?? 1), sourceHash: plan.sourceHash, title: plan.title, college: snapshot.college.name, day: options.today, oddAndEven: plan.sections.some(({ section }) => section.footer === 'official') }
  return stamp(shell, identity, fonts)
}

export interface PaperPreview {
  readonly title: string
  readonly pages: number
  /** A whole HTML document without scripts or outside resources, for the srcdoc of `<iframe sandbox>`. */
  readonly html: string
  /** Why none of it may go to the 微信工作群 (R10.d), as a sentence. */
  readonly unfit?: string
}

/** All files of a kind one after the other, on the very pages that Word will show. `nonce` is for the CSP of the page that shows it. */
export function previewPaper(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions & { readonly nonce?: string }): PaperPreview {
  const fonts = { ...DEFAULT_FONTS, ...options.fonts }
  const plans = planPaper(snapshot, kind, options)
  // A screen shows no whole ID or card number; covered ones are as long, so the pages are those of the file.
  const shown = kind === 'lecture-fee' ? planPaper(withCoveredNumbers(snapshot), kind, options) : plans
  const title = plans.length === 1 ? plans[0]!.title : `${snapshot.class.name}${papers.find(({ id }) => id === kind)!.title}`
  const html = paperHtml(plans.map((plan, i) => ({ code: options.showCode === false ? '' : plan.code, sections: shown[i]!.sections })), fonts, title, options.nonce)
  const unfit = unfitForGroup(personalContents(plans.flatMap(({ sections }) => shownTexts(sections.map(({ section }) => section))), snapshot.rooms.map(({ number }) => number)), snapshot.class)
  return { title, pages: plans.reduce((sum, plan) => sum + plan.pages, 0), html, ...(unfit ? { unfit } : {}) }
}
