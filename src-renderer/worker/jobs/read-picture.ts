/** Which page of which paper a photo or scan shows, by the code in its header. Stores nothing. */
import { readPageCode, type PageCode } from '#documents/parts/page-code.ts'
import { findCode } from '#scans/find-code.ts'
import { greyPicture, type RefusedPicture } from '../grey-picture.ts'

export type PictureReading =
  | { readonly tag: 'read'; readonly code: PageCode; readonly text: string }
  /** A picture, but no code of ours on it; one sentence for a person. */
  | { readonly tag: 'no-code'; readonly sentence: string }
  | RefusedPicture

export const NO_CODE = '图片上没有找到页面右上角的二维码，请用每英寸 200 点以上重新扫描，右上角不要折、不要遮。'
export const FOREIGN_CODE = '图片上的二维码不是班次台打印的材料上的，请确认选对了图片。'

export async function run({ bytes }: { readonly bytes: Uint8Array }): Promise<PictureReading> {
  const read = await greyPicture(bytes)
  if (read.tag === 'refused') return read
  const found = findCode(read.picture)
  if (!found) return { tag: 'no-code', sentence: NO_CODE }
  const code = readPageCode(found.text)
  return code ? { tag: 'read', code, text: found.text } : { tag: 'no-code', sentence: FOREIGN_CODE }
}
