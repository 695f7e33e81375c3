/** Reads courseware or copy up to the hash that tells whether it was changed; the file itself is kept nowhere. */
import { textOfOfficeFile } from '#sheets/text-of-office-file.ts'
import { sha256Hex } from '../sha256-hex.ts'

export type CoursewareHash =
  /** SHA-256, 64 hex digits: of slides and documents over their text, of all other files over their bytes. */
  | { readonly tag: 'hashed'; readonly hash: string; readonly over: 'text' | 'bytes' }
  /** One sentence for a person. */
  | { readonly tag: 'refused'; readonly sentence: string }

const REFUSALS = {
  empty: '这个文件是空的，没有登记；请重新拷贝一份再选。',
  protected: '这个文件加了打开密码，读不出内容，没有登记；请取消密码后另存再选。',
  damaged: '这个文件不完整，可能拷贝时中断了，没有登记；请重新拷贝一份再选。',
  'too-big': '这个文件解开后大得不正常，没有登记；请另存一份再选。'
} as const

export async function run(input: { readonly bytes: Uint8Array }): Promise<CoursewareHash> {
  const read = textOfOfficeFile(input.bytes)
  if (read.tag === 'unreadable') return { tag: 'refused', sentence: REFUSALS[read.why] }
  const over = read.tag === 'text' ? 'text' : 'bytes'
  return { tag: 'hashed', over, hash: await sha256Hex(read.tag === 'text' ? new TextEncoder().encode(read.text) : input.bytes) }
}
