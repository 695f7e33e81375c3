/** What a person may choose of one paper: only what changes it, so that no screen asks for nothing. */
import { PRIVACY_LEVELS, type PaperId, type PrivacyLevel } from '#domain/paper-kinds.ts'
import { paperKind } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { MAKERS } from './makers.ts'
import type { PaperOptions } from './paper-maker.ts'
import { shownTexts } from './parts/shown-texts.ts'

export interface PaperChoices {
  /** Each file that it makes; empty where the class has nothing for it to tell of. */
  readonly files: readonly { readonly about?: string; readonly called: string }[]
  /** The levels at which it reads differently; empty where all read alike. */
  readonly levels: readonly PrivacyLevel[]
  /** Whether blank rows can be asked for. */
  readonly spare: boolean
  /** Whether counts were recorded that it can print. */
  readonly counted: boolean
}

export function paperChoices(snapshot: ClassSnapshot, kind: PaperId, options: Pick<PaperOptions, 'today' | 'college'>): PaperChoices {
  const { title, level } = paperKind(kind)
  const make = (more: Partial<PaperOptions>) => MAKERS[kind](snapshot, { ...options, ...more })
  const words = (more: Partial<PaperOptions>): string => JSON.stringify(make(more).map(({ sections }) => shownTexts(sections)))
  const files = make({}).map(({ about, name }) => ({ ...(about !== undefined && { about }), called: name ?? title }))
  const usual = words({})
  const levels = PRIVACY_LEVELS.filter((one) => one === level || words({ level: one }) !== usual)
  return { files, levels: levels.length > 1 ? levels : [], spare: words({ spare: 0 }) !== words({ spare: 40 }), counted: words({ counted: true }) !== usual }
}
