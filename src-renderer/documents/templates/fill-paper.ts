/** A paper in the college's own form: what the built-in layout would make, file by file, with the same names, codes and 版次. */
import { UNFIT_MARK } from '#domain/paper-channel.ts'
import { personalContents, unfitForGroup } from '#domain/paper-fitness.ts'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { PaperOptions } from '../paper-maker.ts'
import { stampForm } from '../parts/stamp.ts'
import { planPaper, type PaperPlan, type WrittenPaper } from '../registry.ts'
import { checkTags, type TagFinding } from './check-tags.ts'
import { fillTemplate } from './fill-template.ts'
import { withQr } from './form-qr.ts'
import { hazardOf, type Refusal } from './hazards.ts'
import { readingOf, storiesOf, type DocxParts, type ReadingBlock } from './stories.ts'
import type { Facts } from './vocabulary.ts'

export interface OwnForm {
  readonly parts: DocxParts
  /** SHA-256 of the file, hex. */
  readonly hash: string
}

export type FilledPaper = { readonly tag: 'written'; readonly papers: readonly WrittenPaper[] } | { readonly tag: 'broken'; readonly why: string }

const factsOf = (snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions, plan?: PaperPlan): Facts => ({
  snapshot, level: options.level ?? paperKind(kind).level, today: options.today, code: plan?.code ?? '', version: plan ? String(plan.version) : ''
})

/** All files of a paper; why not, as a phrase, where one of them cannot be filled. */
export function fillPaper(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions, form: OwnForm): FilledPaper {
  const papers: WrittenPaper[] = []
  for (const plan of planPaper(snapshot, kind, options)) {
    const filled = fillTemplate(form.parts, factsOf(snapshot, kind, options, plan), plan.about)
    if (filled.tag === 'broken') return filled
    const identity = { code: plan.code, classId: snapshot.class.id, docType: plan.about === undefined ? kind : `${kind}/${plan.about}`, rev: String(plan.version), sourceHash: plan.sourceHash, title: plan.title, college: snapshot.college.name, day: options.today }
    // A form may show what the built-in layout does not.
    const unfit = plan.unfit ?? unfitForGroup(personalContents(storiesOf(filled.parts).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)), snapshot.rooms.map(({ number }) => number), snapshot.lectureFees.flatMap(({ account }) => account ?? [])), snapshot.class)
    const name = unfit !== undefined && plan.unfit === undefined ? plan.name.replace(/_v(\d+)\.docx$/, `_${UNFIT_MARK}_v$1.docx`) : plan.name
    papers.push({ kind, name, bytes: stampForm(withQr(filled.parts, plan.code), identity, form.hash), pages: plan.pages, code: plan.code, plan: { ...plan, name, ...(unfit !== undefined && { unfit }) } })
  }
  return { tag: 'written', papers }
}

export type FormCheck =
  | ({ readonly tag: 'refused' } & Refusal)
  | {
      readonly tag: 'checked'
      /** 错误 first; with one of them the form cannot be used. */
      readonly findings: readonly TagFinding[]
      /** The form filled with the class, where it can be. */
      readonly trial?: readonly ReadingBlock[]
    }

/** 预检 and 试填 of a form. */
export function checkForm(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions, parts: DocxParts): FormCheck {
  const hazard = hazardOf(parts)
  if (hazard) return { tag: 'refused', ...hazard }
  const level = options.level ?? paperKind(kind).level
  const found = checkTags(storiesOf(parts), level)
  const [plan] = planPaper(snapshot, kind, options)
  const isWrong = found.some(({ grade }) => grade === '错误')
  // With one of them it cannot be used, and lists that are nested wrongly may not end.
  const filled = isWrong ? undefined : fillTemplate(parts, factsOf(snapshot, kind, options, plan), plan?.about)
  const findings: TagFinding[] = [...found, ...(filled?.tag === 'broken' ? [{ grade: '错误' as const, place: '全文', sentence: `试填没有成功：${filled.why}。` }] : [])]
  return { tag: 'checked', findings: findings.sort((a, b) => Number(b.grade === '错误') - Number(a.grade === '错误')), ...(filled?.tag === 'filled' && { trial: readingOf(filled.parts) }) }
}
