/** 材料版次: what is kept of a paper that left the program, and what has become of it since. */
import { paperVersionId, type PaperVersion, type VersionState } from '#domain/paper-version.ts'
import { paperKind, papers, type PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { MAKERS } from './makers.ts'
import type { Section } from './paper.ts'
import type { PaperOptions } from './paper-maker.ts'
import { draftReason } from './parts/draft-reason.ts'
import { gradeOf, shownDifference } from './parts/shown-difference.ts'
import { shownLabels } from './parts/shown-labels.ts'
import { planPaper, type PaperPlan } from './registry.ts'

/** What decides the words of a paper beside the class: kept, so that the same paper can be made again. */
type Asked = Pick<PaperOptions, 'sessionIds' | 'counted' | 'level' | 'spare'>

/** The record of one written file. */
export function versionOf(plan: PaperPlan, snapshot: ClassSnapshot, options: PaperOptions, issuedBy?: string): PaperVersion {
  const { kind, about, called, version, sourceHash, code, pages } = plan
  const asked = askedText(options)
  const sections = plan.sections.map(({ section }) => section)
  const draft = draftReason(snapshot, kind, sections, (of) => MAKERS[kind](of, options).flatMap((file) => file.sections))
  return {
    id: paperVersionId(kind, about, sourceHash), kind, title: called, number: version, hash: sourceHash, code, pages, issuedOn: options.today,
    shown: shownLabels(kind === 'plan' ? sectionsOf(plansOf(snapshot, kind, options)[0]!) : sections),
    ...(about !== undefined && { about }), ...(asked && { asked }), ...(draft && { draft }), ...(issuedBy && { issuedBy })
  }
}

/** Of each version whether it still says what holds. It is compared as on the day of its issue: a day that passes changes no paper. */
export function checkVersions(snapshot: ClassSnapshot, versions: readonly PaperVersion[], options: Omit<PaperOptions, 'today'>): VersionState[] {
  // Files of one paper are made together, and once.
  const made = new Map<string, PaperPlan[]>()
  const planned = (kind: PaperId, own: PaperOptions, key: string): PaperPlan[] => {
    const plans = made.get(key) ?? plansOf(snapshot, kind, own)
    made.set(key, plans)
    return plans
  }
  return versions.flatMap((version) => {
    const { kind, asked, issuedOn } = version
    if (!isPaper(kind) || paperKind(kind).isCard) return []
    const plans = planned(kind, { ...options, ...askedOf(asked), today: issuedOn }, `${kind} ${issuedOn} ${asked ?? ''}`)
    return [stateOf(version, plans.find(({ about }) => about === version.about))]
  })
}

function stateOf({ id, hash, shown }: PaperVersion, plan: PaperPlan | undefined): VersionState {
  if (!plan) return { id, state: 'gone', places: [] }
  if (!shown) return { id, state: hash.length >= 10 && plan.sourceHash.startsWith(hash) ? 'current' : 'changed', places: [] }
  const places = shownDifference(shown, shownLabels(sectionsOf(plan), gradeOf(shown)))
  return { id, state: places.length ? 'changed' : 'current', places }
}

/**
 * A version that came back before its record did (it was exported on another PC). Where it is what would be printed now, all
 * of it is known; else only what its code says.
 */
export function versionFromCode(snapshot: ClassSnapshot, read: { readonly kind: PaperId; readonly number: number; readonly hash: string; readonly code: string }, options: PaperOptions): PaperVersion {
  const { kind, number, hash, code } = read
  const now = planPaper(snapshot, kind, options).find(({ sourceHash }) => sourceHash.startsWith(hash.slice(0, 10)))
  if (now) return { ...versionOf(now, snapshot, options), number, code }
  return { id: paperVersionId(kind, undefined, hash), kind, title: paperKind(kind).title, number, hash, code, issuedOn: options.today }
}

/** The files of a paper as they count for 方案已变更. */
const plansOf = (snapshot: ClassSnapshot, kind: PaperId, options: PaperOptions): PaperPlan[] => planPaper(kind === 'plan' ? withoutPeople(snapshot) : snapshot, kind, options)

const sectionsOf = ({ sections }: PaperPlan): Section[] => sections.map(({ section }) => section)

/**
 * The plan without names of participants and trainees and without its own day: names come later and are papers of their own,
 * the day is set in the act of issuing. Neither makes a sealed plan stale; the same is left out of `planFingerprint`.
 */
function withoutPeople({ class: { planIssuedOn: _, ...own }, tasks, ...rest }: ClassSnapshot): ClassSnapshot {
  return { ...rest, class: own, staff: [], trainees: [], tasks: tasks.map(({ person: _person, phone: _phone, ...task }) => task) }
}

function askedText({ sessionIds, counted, level, spare }: PaperOptions): string | undefined {
  const asked: Asked = { ...(sessionIds && { sessionIds }), ...(counted && { counted }), ...(level && { level }), ...(spare !== undefined && { spare }) }
  const text = JSON.stringify(asked)
  return text === '{}' || text.length > 2000 ? undefined : text
}

/** From another PC it may be anything: only what a paper may be asked for is taken. */
function askedOf(text: string | undefined): Asked {
  if (!text) return {}
  try {
    const { sessionIds, counted, level, spare } = JSON.parse(text) as Record<string, unknown>
    return {
      ...(Array.isArray(sessionIds) && { sessionIds: sessionIds.filter((id) => typeof id === 'string') }),
      ...(counted === true && { counted }),
      ...((level === '公开' || level === '内部' || level === '办理') && { level }),
      ...(typeof spare === 'number' && spare >= 0 && spare <= 1000 && { spare })
    }
  } catch {
    return {}
  }
}

const isPaper = (kind: string): kind is PaperId => papers.some(({ id }) => id === kind)
