/** What a paper's file gives the registry: a class in, the sections of each of its files out. */
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Fonts } from './house.ts'
import type { Section } from './paper.ts'
import type { PrivacyLevel } from '#domain/paper-kinds.ts'

export interface PaperOptions {
  /** The college's day, YYYY-MM-DD: days after it are 预计 on a 数据确认单. */
  readonly today: string
  /** What the college has set; without it the 预（决）算单 says nothing of the 费用标准. */
  readonly college?: CollegeFacts
  /** Sheets of these sessions only. */
  readonly sessionIds?: readonly string[]
  /** Print the counts of what was recorded instead of leaving them blank. */
  readonly counted?: boolean
  /** Blank rows of a sign-in sheet at least; 10 unless told. */
  readonly spare?: number
  /** Another level than the paper's own: fewer or more of people's numbers. */
  readonly level?: PrivacyLevel
  /** Only these of a paper that makes several files, by what each is about. */
  readonly about?: readonly string[]
  /** 补打: only these persons on cards and certificates, by id. */
  readonly people?: readonly string[]
  /** 套打: cards and certificates moved on the sheet, in millimetres: x to the right, y downwards. */
  readonly offset?: { readonly x: number; readonly y: number }
  /** The sheet is printed already: only what differs from person to person, at the place where it always stands. */
  readonly preprinted?: boolean
  /** 桌签 of people who stand in no list: leaders who come, guests. */
  readonly guests?: readonly string[]
  /** 桌签 of another size than 200 × 100. */
  readonly plate?: '200×100' | '210×140'
  /** 结业证书 with room for a photo. */
  readonly photo?: boolean
  readonly fonts?: Partial<Fonts>
  /** false leaves the code out of the page header. */
  readonly showCode?: boolean
}

export interface PaperFile {
  /** Of a paper that makes several files: the id of the record that this one is about, or the name of the department. */
  readonly about?: string
  /** What it is called after the class's name; the paper's title unless told. No names of persons. */
  readonly name?: string
  readonly sections: readonly Section[]
}

/** At least one file for a paper that also makes sense blank; none where there is nothing to tell of (补充确认单). */
export type PaperMaker = (snapshot: ClassSnapshot, options: PaperOptions) => readonly PaperFile[]
