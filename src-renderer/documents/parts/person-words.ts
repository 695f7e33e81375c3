/** How a trainee reads on a paper: the name as it is printed, and as much of the telephone as the paper's level allows. */
import { maskPhone } from '#domain/reading/mask.ts'
import { paperKind, type PaperId, type PrivacyLevel } from '#domain/paper-kinds.ts'
import type { Trainee } from '#domain/trainee.ts'
import type { PaperOptions } from '../paper-maker.ts'
import { spreadName } from './sheet-head.ts'

export const shownName = ({ printName, name }: Trainee): string => spreadName(printName ?? name)
export const shownPost = ({ position, rank }: Trainee): string => position ?? rank ?? ''

/** The level asked for, else the paper's own. */
export const levelOf = (kind: PaperId, { level }: PaperOptions): PrivacyLevel => level ?? paperKind(kind).level

/** 办理 the whole number, 内部 138****1234, 公开 nothing: a list then has no column for it. */
export const shownPhone = ({ phone }: { readonly phone?: string | undefined }, level: PrivacyLevel): string => (level === '办理' ? (phone ?? '') : level === '内部' ? maskPhone(phone ?? '') : '')

/** How high a line of a list of people is, in millimetres: two lines of 12 pt or three of 9, 20 rows a page and 12 on a landscape one. */
export const PERSON_ROW = 10.5
/** Rows to write in by hand where a list has nobody yet: one page of them. */
export const blankRows = (people: number, paper: 'portrait' | 'landscape' = 'portrait'): number => (people > 0 ? 0 : paper === 'portrait' ? 20 : 12)
