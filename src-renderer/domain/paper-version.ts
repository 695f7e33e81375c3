/** What was given out on paper: 材料版次 of every export, what came back of it, and 结业证书 with their numbers. */
import { choice, date, flag, number, paragraphs, text, type FieldsOf } from './field.ts'

/**
 * 材料版次: one content of one paper that left the program. Its id is made of the paper and the beginning of its hash, so
 * that two PCs that print the same meet in one record.
 */
export interface PaperVersion {
  id: string
  /** PaperId. */
  kind: string
  /** Of a paper that makes several files: the record or department it is about. */
  about?: string
  /** What it is called after the class's name. */
  title: string
  /** 版次, from 1. */
  number: number
  /** SHA-256, hex, over the words that it shows. */
  hash: string
  /** What the page header and the QR code hold. */
  code: string
  pages?: number
  /** A line for each thing it shows, `label hash8`: tells which of them differ later, without keeping what they said. */
  shown?: string
  /** What was asked for beside the kind, as JSON (sheets of one lesson, another level): without it the paper cannot be made again to compare. */
  asked?: string
  /** Why no seal may be put on it: a sentence; absent where one may. */
  draft?: string
  issuedOn: string
  issuedBy?: string
  /** It came back, signed or sealed: what was found. */
  returned?: '一致' | '内容被改动过' | '已过期'
  returnedOn?: string
  returnedFile?: string
}

export const paperVersionFields: FieldsOf<PaperVersion> = {
  kind: text('材料', { required: true }),
  about: text('所指'),
  title: text('名称', { required: true }),
  // Two PCs that print one content each tell what they printed; nobody is asked to choose between the two.
  number: number('版次', { required: true, merge: 'newest' }),
  hash: text('内容校验码', { required: true }),
  code: text('文件编码', { required: true, merge: 'newest' }),
  pages: number('页数', { merge: 'newest' }),
  shown: paragraphs('各处校验码', { merge: 'newest' }),
  asked: text('导出范围', { merge: 'newest', longest: 2000 }),
  draft: text('不能用印的原因', { merge: 'newest', longest: 500 }),
  issuedOn: date('导出日期', { required: true, merge: 'newest' }),
  issuedBy: text('导出人', { merge: 'newest' }),
  returned: choice('收回核对', ['一致', '内容被改动过', '已过期']),
  returnedOn: date('收回日期'),
  returnedFile: text('收回文件')
}

/** What has become of one version: whether the paper would still read the same. */
export interface VersionState {
  readonly id: string
  /** gone: what it told of is no longer recorded. */
  readonly state: 'current' | 'changed' | 'gone'
  /** Places that differ, each a few words; empty where they cannot be told. */
  readonly places: readonly string[]
}

/** Hash prefix in ids and codes. */
export const paperVersionId = (kind: string, about: string | undefined, hash: string): string => [kind, ...(about ? [about.slice(0, 60)] : []), hash.slice(0, 10)].join('|')

/** 结业证书 of one trainee; id is the trainee's id. A number once printed is never given to another. */
export interface Certificate {
  id: string
  /** As printed, e.g. 黑政院培〔2026〕第0101号. */
  number: string
  issuedOn?: string
  /** An examination was held and passed: without it the certificate only says 准予结业. */
  examined?: boolean
  /** What it said when it was last printed: `number hash8`, so that only changed ones are printed again. */
  printed?: string
  printedOn?: string
  receivedOn?: string
  remark?: string
}

export const certificateFields: FieldsOf<Certificate> = {
  number: text('证书编号', { required: true, longest: 60 }),
  issuedOn: date('发证日期'),
  examined: flag('考核合格'),
  // Printed on two PCs is printed: nobody is asked to choose.
  printed: text('已打印内容', { merge: 'newest' }),
  printedOn: date('打印日期', { merge: 'newest' }),
  receivedOn: date('领取日期'),
  remark: text('备注')
}
