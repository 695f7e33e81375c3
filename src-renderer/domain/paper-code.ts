/**
 * 文件编码: what the page header and the QR code hold, `CMS1/C2026-0317/SSFA/R12/0AC7185E22`: class, kind of paper, 版次 and the
 * beginning of the content's hash. Nothing of persons; only letters that a QR code stores densely and a person can type.
 */

export interface PaperCode {
  /** Of the class, as `codedClass` writes its id. */
  readonly cls: string
  readonly mark: string
  readonly number: number
  /** Ten hex digits in capitals. */
  readonly hash: string
}

/** A class's id as the code has it. */
export const codedClass = (id: string): string => id.toUpperCase().replace(/[^0-9A-Z-]/g, '-')

/** `hash` is the whole one. */
export const paperCode = (classId: string, mark: string, number: number, hash: string): string => `CMS1/${codedClass(classId)}/${mark}/R${number}/${hash.slice(0, 10).toUpperCase()}`

/** A code as scanned or typed by hand: small letters, full-width characters and blanks are forgiven. undefined where it is none. */
export function readPaperCode(typed: string): PaperCode | undefined {
  const plain = typed.slice(0, 200).normalize('NFKC').toUpperCase().replace(/\s/g, '').replaceAll('\\', '/').replace(/[—–―－_]/g, '-')
  const found = /^CMS1\/([0-9A-Z-]{1,80})\/([0-9A-Z-]{1,20})\/R(\d{1,6})\/([0-9A-F]{10})$/.exec(plain)
  return found ? { cls: found[1]!, mark: found[2]!, number: Number(found[3]), hash: found[4]! } : undefined
}
