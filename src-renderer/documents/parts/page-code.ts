/**
 * The code in a paper's page header, as small text and as QR: CMS1/CLASS/MARK/R3/0AC7185E22, and of a sheet that is to be
 * found again when it comes back, which sheet and which of its pages: /3F9A1C/2. Ids and a hash prefix, no personal data,
 * and only characters of the QR alphanumeric set.
 */
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
  /** Which sheet of the paper, as `sheetMark` writes it, and its page from 1. */
  readonly sheet?: string
  readonly page?: number
}

const SHAPE = /^CMS1\/([0-9A-Z-]+)\/([0-9A-Z-]+)\/R(\d{1,6})\/([0-9A-F]{10})(?:\/([0-9A-F]{6})\/(\d{1,4}))?$/

/** A class's id as codes hold it. */
export const codeId = (classId: string): string => classId.toUpperCase().replace(/[^0-9A-Z-]/g, '-')

/** Six hex digits for what a sheet is about. */
export const sheetMark = (about: string): string => hexHash(about).slice(0, 6).toUpperCase()

export const paperCode = (classId: string, mark: string, version: number, sourceHash: string): string => `CMS1/${codeId(classId)}/${mark}/R${version}/${sourceHash.slice(0, 10).toUpperCase()}`

/** The code of one page: the paper's, and where the sheet is to be told apart also which it is. */
export const pageCode = (code: string, about: string | undefined, page: number): string => (code === '' || about === undefined ? code : `${code}/${sheetMark(about)}/${page}`)

/** undefined for any code that is not ours. White space and small letters do not matter: it may have been typed. */
export function readPageCode(text: string): PageCode | undefined {
  const found = SHAPE.exec(text.replace(/\s/g, '').toUpperCase())
  if (!found) return undefined
  const [, classId = '', mark = '', version, hash = '', sheet, page] = found
  return { classId, mark, version: Number(version), hash, ...(sheet !== undefined && { sheet, page: Number(page) }) }
}
