/** A form from outside, unpacked within bounds; why not, in the words of the check. */
import type { Refusal } from '#documents/templates/hazards.ts'
import type { DocxParts } from '#documents/templates/stories.ts'
import { unpack } from '#sheets/unpack.ts'

const LIMITS = { unpacked: 60 * 2 ** 20, kept: 60 * 2 ** 20 }
/** Old .doc and .wps, and what Word writes when it encrypts. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]
const SAVE_AS = '请用 WPS 或 Word 打开，另存为“Word 文档（.docx）”，再导入。'

export function formParts(bytes: Uint8Array): { readonly tag: 'parts'; readonly parts: DocxParts } | ({ readonly tag: 'refused' } & Refusal) {
  if (OLD_WORD.every((byte, i) => bytes[i] === byte)) return { tag: 'refused', happened: '这是旧格式（.doc、.wps）或者加了密码的文件。', todo: `请去掉密码；${SAVE_AS}` }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { tag: 'refused', happened: '这不是 Word 文档（.docx）。', todo: SAVE_AS }
  const unpacked = unpack(bytes, () => true, LIMITS)
  if (unpacked.tag === 'unpacked') return { tag: 'parts', parts: unpacked.parts }
  if (unpacked.tag === 'too-big') return { tag: 'refused', happened: '文件展开后太大，不像一份表样，没有打开。', todo: '请删去里面的大图片，再导入。' }
  if (unpacked.tag === 'protected') return { tag: 'refused', happened: '文件加了密码。', todo: '请去掉密码，另存一份，再导入。' }
  return { tag: 'refused', happened: '文件不完整，可能拷贝时中断了。', todo: '请重新拷贝一份，或者在 WPS、Word 里打开后另存一份，再导入。' }
}
