/** A photo or scan of a page of ours: its picture, and the code in its header that says which page it is. Nothing of it is kept. */
import { readPageCode, type PageCode } from '#documents/parts/page-code.ts'
import { findCode, type FoundCode } from '#scans/find-code.ts'
import type { GreyPicture } from '#scans/picture.ts'
import { greyPicture, type RefusedPicture } from './grey-picture.ts'

export interface CodedPicture {
  readonly tag: 'coded'
  readonly picture: GreyPicture
  readonly found: FoundCode
  readonly code: PageCode
}

const NO_CODE = '图片上没有找到页面右上角的二维码，请用每英寸 200 点以上重新扫描，右上角不要折、不要遮。'
const FOREIGN_CODE = '图片上的二维码不是班次台打印的材料上的，请确认选对了图片。'

export async function codedPicture(bytes: Uint8Array): Promise<CodedPicture | RefusedPicture> {
  const read = await greyPicture(bytes)
  if (read.tag === 'refused') return read
  const found = findCode(read.picture)
  if (!found) return { tag: 'refused', sentence: NO_CODE }
  const code = readPageCode(found.text)
  return code ? { tag: 'coded', picture: read.picture, found, code } : { tag: 'refused', sentence: FOREIGN_CODE }
}
