/** 申请用印 (第六条（二）): what each exported paper says of its seal, and the record that an application makes by itself. */
import type { Sealing } from '../agreement.ts'
import { shortDate } from '../calendar.ts'
import type { PaperVersion, VersionState } from '../paper-version.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { planFingerprint } from './plan-fingerprint.ts'
import { planIssue } from './plan-issue.ts'
import { placesSentence, sealedPapers, staleWords, versionOfSealing } from './sealed-papers.ts'
import { openStep } from './sealing-approval.ts'

export interface SealLine {
  /** The version exported last. */
  readonly version: PaperVersion
  readonly tone: 'plain' | 'open' | 'late' | 'done'
  readonly words: string
  /** Where it differs, and what to do. */
  readonly detail?: string
  /** It may be applied for now. */
  readonly mayApply: boolean
  /** Applied for and not sealed yet. */
  readonly applied?: Sealing
}

/** One line for each file of a kind of paper that was exported; none before the first export. */
export function sealLines(of: ClassSnapshot, kind: string, states: ReadonlyMap<string, VersionState>): SealLine[] {
  const groups = new Map<string, PaperVersion>()
  for (const version of of.paperVersions) {
    const last = groups.get(version.about ?? '')
    if (version.kind === kind && (!last || version.number > last.number)) groups.set(version.about ?? '', version)
  }
  return [...groups.values()].sort((a, b) => (a.title < b.title ? -1 : 1)).map((version) => lineOf(of, version, states))
}

function lineOf(of: ClassSnapshot, version: PaperVersion, states: ReadonlyMap<string, VersionState>): SealLine {
  const sealed = sealedPapers(of).find((one) => one.version.kind === version.kind && one.version.about === version.about)
  const stale = sealed && staleWords(sealed.version, states.get(sealed.version.id))
  const applied = of.sealings.filter(({ sealedOn }) => !sealedOn).find((sealing) => sameFile(versionOfSealing(sealing, of.paperVersions), version))
  const isSealed = sealed?.version.id === version.id
  const sealedWords = sealed && !stale ? `第${sealed.version.number}版已于${shortDate(sealed.sealing.sealedOn!)}用印。` : stale ? `${stale}，${shortDate(sealed!.sealing.sealedOn!)}用印。` : ''
  if (applied) return { version, applied, mayApply: false, ...appliedLine(of, applied, sealedWords, states) }
  if (isSealed) return { version, mayApply: false, tone: stale ? 'late' : 'done', words: sealedWords, ...(stale && { detail: `${placesSentence(states.get(version.id)!)}改动作数的，重新导出、重新办理用印，收回原件；不作数的，改回原样。` }) }
  const own = `第${version.number}版，${shortDate(version.issuedOn)}导出`
  const found = states.get(version.id)
  const tone = stale ? 'late' : 'plain'
  if (found && found.state !== 'current') return { version, mayApply: false, tone, words: `${sealedWords}${own}，此后内容有改动。`, detail: `${placesSentence(found)}要用印的，请重新导出。` }
  if (version.draft) return { version, mayApply: false, tone, words: `${sealedWords}${own}。${version.draft}` }
  return { version, mayApply: true, tone, words: `${sealedWords}${own}。` }
}

/** What was applied for is what the seal will be put on: a change since then is told before the seal, not after it. */
function appliedLine(of: ClassSnapshot, applied: Sealing, sealedWords: string, states: ReadonlyMap<string, VersionState>): Pick<SealLine, 'tone' | 'words' | 'detail'> {
  const version = versionOfSealing(applied, of.paperVersions)!
  const found = states.get(version.id)
  const words = `${sealedWords}第${version.number}版已申请用印，${applied.approvedOn ? '已批准，待办公室用印' : `待${openStep(applied)?.words ?? '批准'}`}。`
  if (!found || found.state === 'current') return { tone: 'open', words }
  return { tone: 'late', words: `${words}申请以后内容有改动。`, detail: `${placesSentence(found)}请撤回这次申请，重新导出再申请。` }
}

const sameFile = (a: PaperVersion | undefined, b: PaperVersion): boolean => a !== undefined && a.kind === b.kind && a.about === b.about

/** The fields of a new 用印 for one version; what is left to say is the number of copies, why, and who agrees. */
export function sealingFor(of: ClassSnapshot, version: PaperVersion, today: string, applicant: string): Omit<Sealing, 'id'> {
  const isPlan = version.kind === 'plan'
  const issue = isPlan ? planIssue(of) : undefined
  return {
    paper: version.title, seal: /协议|合同/.test(version.title) ? '合同专用章' : '学院行政章', appliedOn: today, ...(applicant && { applicant }),
    paperKind: version.kind, ...(version.about !== undefined && { about: version.about }), versionId: version.id, version: version.number, hash: version.hash, ...(version.pages !== undefined && { pages: version.pages }),
    ...(isPlan && { fingerprint: planFingerprint(of) }),
    ...(issue?.current && !issue.changed && { planRevision: issue.current.number })
  }
}
