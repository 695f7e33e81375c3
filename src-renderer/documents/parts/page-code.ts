/**
 * The code in a paper's page header, as small text and as QR: CMS1/CLASS/MARK/R3/0AC7185E22, and of a sheet that is to be
 * found again when it comes back, which sheet and which of its pages: /3F9A1C7B21D0/2. Ids and hash prefixes, no personal
 * data, and only characters of the QR alphanumeric set.
 */
import type { Section } from '../paper.ts'
import { hexHash } from './stamp.ts'

export interface PageCode {
  /** As `codeId` writes it. */
  readonly classId: string
  /** The kind of paper, `PaperKind.mark`. */
  readonly mark: string
  /** 版次. */
  readonly version: number
  /** The first ten hex digits of the paper's hash, capitals. */
  readonly hash: string
  /** Of a page of a sheet that is to be found again. */
  readonly sheet?: SheetCode
}

export interface SheetCode {
  /** What it is about, as `aboutMark` writes it. */
  readonly about: string
  /** What its rows say, as `rowsMark` writes it: where it differs from now, the rows are other people's. */
  readonly rows: string
  /** From 1. */
  readonly page: number
}

const SHAPE = /^CMS1\/([0-9A-Z-]+)\/([0-9A-Z-]+)\/R([1-9]\d{0,3})\/([0-9A-F]{10})(?:\/([0-9A-F]{6})([0-9A-F]{6})\/(\d{1,4}))?$/

/** A class's id as codes hold it. */
export const codeId = (classId: string): string => classId.toUpperCase().replace(/[^0-9A-Z-]/g, '-')

const short = (text: string): string => hexHash(text).slice(0, 6).toUpperCase()

export const aboutMark = short

/** The words of a sheet's rows, their order and the names of its columns; not those above them, so that another venue leaves it as it was. */
export function rowsMark({ blocks }: Section): string {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [[...block.head.slice(-1), ...block.rows]] : []))
  return short(JSON.stringify(tables.map((rows) => rows.map((row) => row.cells.map((cell) => cell.text)))))
}

export const paperCode = (classId: string, mark: string, version: number, sourceHash: string): string => `CMS1/${codeId(classId)}/${mark}/R${version}/${sourceHash.slice(0, 10).toUpperCase()}`

/** The code of one page: the paper's, and where the sheet is to be told apart also which it is. */
export const pageCode = (code: string, sheet: string | undefined, page: number): string => (code === '' || sheet === undefined ? code : `${code}/${sheet}/${page}`)

/** undefined for any code that is not ours. White space and small letters do not matter: it may have been typed. */
export function readPageCode(text: string): PageCode | undefined {
  const found = SHAPE.exec(text.replace(/\s/g, '').toUpperCase())
  if (!found) return undefined
  const [, classId = '', mark = '', version, hash = '', about, rows, page] = found
  return { classId, mark, version: Number(version), hash, ...(about !== undefined && rows !== undefined && { sheet: { about, rows, page: Number(page) } }) }
}
