/**
 * A paper that came back: which one it is (custom properties, else the code in the picture, else a code typed by hand) and
 * whether it is what was given out. Files come from anywhere: only two bounded parts of a .docx are read, nothing is stored.
 */
import { codeId, paperCode, readPageCode } from '#documents/parts/page-code.ts'
import { readStamp, STAMPED_PARTS } from '#documents/parts/stamp.ts'
import { checkVersions, versionFromCode } from '#documents/versions.ts'
import { papers, type PaperId } from '#domain/paper-kinds.ts'
import type { PaperVersion, VersionState } from '#domain/paper-version.ts'
import { verdictOf, type ReturnedAs, type Verdict } from '#domain/closing/returned-paper.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { unpack } from '#sheets/unpack.ts'
import { codedPicture } from '../coded-picture.ts'

export interface ReturnedOrder {
  readonly snapshot: ClassSnapshot
  readonly college: CollegeFacts
  readonly name: string
  readonly bytes: Uint8Array
  /** The code as a person read it off the page. */
  readonly typed?: string
  /** YYYY-MM-DD */
  readonly today: string
}

export type ReturnedReading =
  | { readonly tag: 'known'; readonly as: ReturnedAs; readonly version: PaperVersion; readonly isRecorded: boolean; readonly verdict: Verdict; readonly found?: VersionState }
  /** Of another class; its id where this PC has it. */
  | { readonly tag: 'elsewhere'; readonly sentence: string; readonly cls?: string }
  /** Nothing on it tells what it is: a person may type the code. */
  | { readonly tag: 'unknown'; readonly sentence: string }

interface Identity {
  readonly as: ReturnedAs
  /** As codes write it. */
  readonly cls: string
  readonly kind: PaperId | undefined
  readonly number: number
  /** Whole, or its first ten digits; small letters. */
  readonly hash: string
  readonly code: string
  readonly edited: boolean
}

/** Old .doc and .wps, and what Word writes when it encrypts. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]
const BROKEN = '这个文件打不开，可能没有拷完整；请重新拷贝一份再放进来。'

/** As the two parts come out. The longest paper of 500 people has a document.xml of some 12 MB. */
const PARTS = { unpacked: 40 * 2 ** 20, kept: 40 * 2 ** 20 }

export async function run({ snapshot, college, name, bytes, typed, today }: ReturnedOrder): Promise<ReturnedReading> {
  const read = typed === undefined ? await identify(name, bytes) : fromCode(typed, 'typed')
  if ('sentence' in read) return { tag: 'unknown', sentence: read.sentence }
  if (read.cls !== codeId(snapshot.class.id)) {
    const other = college.classes.find(({ id }) => codeId(id) === read.cls)
    return other ? { tag: 'elsewhere', cls: other.id, sentence: `这是“${other.name}”的${titleOf(read)}，不是本班次的。` } : { tag: 'elsewhere', sentence: `这是另一个班次的${titleOf(read)}，这台电脑上没有那个班次。` }
  }
  if (!read.kind) return { tag: 'unknown', sentence: '这是本班次的材料，但这种材料本程序还不认识，请更新后再试。' }
  const known = snapshot.paperVersions.find(({ kind, hash }) => kind === read.kind && hash.toLowerCase().startsWith(read.hash.slice(0, 10)))
  const version = known ?? versionFromCode(snapshot, { ...read, kind: read.kind }, { college, today })
  const [found] = checkVersions(snapshot, [version], { college })
  return { tag: 'known', as: read.as, version, isRecorded: known !== undefined, verdict: verdictOf(read.edited, found), ...(found && { found }) }
}

const titleOf = ({ kind, number }: Identity): string => `${kind ? `《${papers.find(({ id }) => id === kind)!.title}》` : '材料'}（第${number}版）`

async function identify(name: string, bytes: Uint8Array): Promise<Identity | { readonly sentence: string }> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromWord(bytes)
  if (OLD_WORD.every((byte, i) => bytes[i] === byte)) return { sentence: '这是旧格式的文件，或者加了打开密码；请用 WPS 或 Word 打开，取消密码，另存为 .docx 再放进来。' }
  if (/\.docx$/i.test(name)) return { sentence: BROKEN }
  if (/\.(pdf|doc|wps|ofd)$/i.test(name)) return { sentence: '这种文件里看不出是哪一份，请照着页眉右上角把编码敲进来，或者另存成图片再放进来。' }
  const picture = await codedPicture(bytes)
  return picture.tag === 'coded' ? fromCode(picture.found.text, 'picture') : { sentence: picture.sentence }
}

function fromWord(bytes: Uint8Array): Identity | { readonly sentence: string } {
  const unpacked = unpack(bytes, (part) => (STAMPED_PARTS as readonly string[]).includes(part), PARTS)
  if (unpacked.tag === 'protected') return { sentence: '这个文件加了打开密码，请取消密码后再放进来。' }
  if (unpacked.tag === 'too-big') return { sentence: '这个文件里的内容大得不正常，为了安全没有打开；请向交来的人核对，重新要一份。' }
  if (unpacked.tag !== 'unpacked') return { sentence: BROKEN }
  const stamp = readStamp(unpacked.parts)
  if (!stamp) return { sentence: '这个 Word 文件里没有本程序的标记，也可能被清除了文档属性。纸上页眉右上角有编码的，请照着敲进来。' }
  const kind = papers.find(({ id }) => id === stamp.docType.split('/', 1)[0])
  const number = Number(stamp.rev)
  // Put together anew: what stands in its place in the file may be anything.
  const code = kind && stamp.code ? paperCode(stamp.classId, kind.mark, number, stamp.sourceHash) : ''
  return { as: 'word', cls: codeId(stamp.classId), kind: kind?.id, number, hash: stamp.sourceHash.toLowerCase(), code, edited: stamp.edited }
}

function fromCode(text: string, as: ReturnedAs): Identity | { readonly sentence: string } {
  const code = readPageCode(text.slice(0, 200).normalize('NFKC').replace(/[—–―_]/g, '-'))
  if (!code) return { sentence: '编码没有认出来：应是 CMS1 开头、用斜线隔开的五段，如 CMS1/C2026-03/SSFA/R12/0AC7185E22，请再核对一遍。' }
  return { as, cls: code.classId, kind: papers.find(({ mark }) => mark === code.mark)?.id, number: code.version, hash: code.hash.toLowerCase(), code: text.trim().toUpperCase(), edited: false }
}
