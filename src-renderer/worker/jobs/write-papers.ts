import { writePaper, type WrittenPaper } from '#documents/registry.ts'
import { fillPaper } from '#documents/templates/fill-paper.ts'
import { hazardOf } from '#documents/templates/hazards.ts'
import { versionOf } from '#documents/versions.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { formParts } from '../form-parts.ts'
import type { Report } from '../jobs.ts'
import type { PaperRequest } from '../paper-request.ts'

export interface WriteOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly requests: readonly PaperRequest[]
  /** The college's own forms, of the papers that have one. */
  readonly forms?: Readonly<Partial<Record<PaperId, { readonly bytes: Uint8Array; readonly hash: string }>>>
  /** YYYY-MM-DD */
  readonly today: string
}

export interface PaperFile {
  readonly name: string
  /** The paper's name alone. */
  readonly called: string
  readonly bytes: Uint8Array
  /** Why it may not go to the 微信工作群, as a sentence. */
  readonly unfit?: string
  /** Why the built-in layout was taken though there is a form. */
  readonly formBroken?: string
  /** What is recorded of it once it has left. */
  readonly version: PaperVersion
}

export async function run({ snapshot, college, requests, forms, today }: WriteOrder, report: Report): Promise<PaperFile[]> {
  const files: PaperFile[] = []
  for (const [i, { kind, ...options }] of requests.entries()) {
    const asked = { ...options, today, college }
    const form = forms?.[kind]
    const own = form && inOwnForm(snapshot, kind, asked, form)
    if (own) report(i, requests.length, paperKind(kind).title)
    const written = own && 'papers' in own ? own.papers : await writePaper(snapshot, kind, asked, ({ name }) => report(i, requests.length, name))
    const formBroken = own && 'why' in own ? own.why : undefined
    files.push(...written.map(({ name, bytes, plan }) => ({ name, called: plan.called, bytes, ...(plan.unfit !== undefined && { unfit: plan.unfit }), ...(formBroken !== undefined && { formBroken }), version: versionOf(plan, snapshot, asked) })))
  }
  return files
}

/** It was sound when it was put in; a new version of the program may know its fields no more. */
function inOwnForm(snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions, { bytes, hash }: { readonly bytes: Uint8Array; readonly hash: string }): { readonly papers: readonly WrittenPaper[] } | { readonly why: string } {
  const form = formParts(bytes)
  if (form.tag === 'refused') return { why: form.happened.replace(/。$/, '') }
  const hazard = hazardOf(form.parts)
  if (hazard) return { why: hazard.happened.replace(/。$/, '') }
  const filled = fillPaper(snapshot, kind, options, { parts: form.parts, hash })
  return filled.tag === 'written' ? filled : { why: filled.why }
}
