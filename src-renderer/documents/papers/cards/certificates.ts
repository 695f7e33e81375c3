/**
 * 结业证书, A4 across, one a page: number, words, issuer over the date with room for the seal, and for a photo where one is
 * wanted. On a preprinted sheet only what differs stands, each word where it stands on a whole one.
 */
import { certificateWords, type CertificateWords, type Part } from '#domain/cards/certificate-words.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { inSheetOrder } from '#domain/sheet-order.ts'
import { A4, CELL_PADDING, mm, styleOf, type Margin } from '#documents/house.ts'
import type { Cell, Row } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { cardCell } from '#documents/parts/card-cell.ts'
import { linesAt } from '#documents/parts/fit.ts'
import { em } from '#documents/parts/text-width.ts'

const SIDE = mm(33)
const WIDTH = A4.long - 2 * SIDE
const MARGIN: Margin = { top: mm(20), bottom: mm(14), left: SIDE, right: SIDE, header: 0, footer: 0 }
/** A photo of 33 by 48 mm (小二寸), the seal and its issuer beside it. */
const PHOTO = { width: mm(35), height: mm(49) }
const LINES = 4
/** Issuer and date, the one centred over the other. */
const SIGN = mm(100)

export const certificates: PaperMaker = (snapshot, options) => {
  const { certificates: given, trainees } = snapshot
  const byId = new Map(given.map((certificate) => [certificate.id, certificate]))
  const wanted = inSheetOrder(trainees).filter(({ id }) => byId.has(id) && (options.people?.includes(id) ?? true))
  const words = wanted.length ? wanted.map((trainee) => certificateWords(snapshot, trainee, byId.get(trainee.id))) : [certificateWords(snapshot, undefined, undefined)]
  return [{ sections: [{ landscape: true, margin: MARGIN, footer: 'none', writtenBreaks: true, blocks: [{ kind: 'table', widths: [PHOTO.width, WIDTH - PHOTO.width - SIGN, SIGN], head: [], rows: words.flatMap((one) => certificateRows(snapshot, one, options)) }] }] }]
}

function certificateRows({ college }: ClassSnapshot, words: CertificateWords, { preprinted, photo }: PaperOptions): Row[] {
  const wide = (text: string, height: number, style: 'CertificateTitle' | 'CertificateText', more: Partial<Cell> = {}): Row => ({ height, keepNext: true, cells: [{ ...cardCell([text], WIDTH, height, style, { span: 3, ...(more.align && { align: more.align }) }), ...more }] })
  const { size, lines } = setLines(words.body)
  const pitch = mm(16)
  const shown = [...lines, [{ text: words.ending, fixed: true as const }]]
  const body = Array.from({ length: LINES + 1 }, (_, i): Row => {
    const text = (shown[i] ?? []).map((part) => (part.fixed && preprinted ? blankFor(part.text) : part.text)).join('')
    return wide(text, pitch, 'CertificateText', { fitted: { size, line: size * 11, lines: [text] } })
  })
  const number = `${preprinted ? blankFor('编号：') : '编号：'}${words.number || (preprinted ? '' : '＿'.repeat(10))}`
  return [
    wide(preprinted ? '' : '结业证书', mm(30), 'CertificateTitle'),
    wide(number, mm(13), 'CertificateText', { align: 'right', fitted: { size: 28, line: 400, lines: [number] } }),
    ...body,
    ...foot(preprinted ? '' : college.name, words.date, !!photo, !!preprinted)
  ]
}

/** Issuer over the date at the right, 21 mm of blank above for the seal; the photo's frame at the left. */
function foot(issuer: string, date: string, photo: boolean, preprinted: boolean): Row[] {
  const heights = [PHOTO.height - mm(28), mm(14), mm(14)]
  return ['', issuer, date].map((text, i): Row => {
    const height = heights[i]!
    const frame: Cell = { ...cardCell([photo && !preprinted ? '照片' : ''], PHOTO.width, PHOTO.height, 'CardText'), merge: 'photo', borders: photo && !preprinted ? { edges: ['top', 'left', 'bottom', 'right'], line: 'cut' } : 'none' }
    return { height, keepNext: i < 2, cells: [frame, cardCell([''], WIDTH - PHOTO.width - SIGN, height, 'CertificateText'), cardCell([text], SIGN, height, 'CertificateText', { align: 'center', most: 40 })] }
  })
}

/** Lines of parts, all in the largest size at which they are few enough. Half-points. */
function setLines(parts: readonly Part[]): { readonly size: number; readonly lines: readonly (readonly Part[])[] } {
  const text = parts.map((part) => part.text).join('')
  const sizes = [52, 48, 44, 40, 36, 32, 28, 24, 20, 16, 12]
  const inner = WIDTH - 2 * CELL_PADDING
  const size = sizes.find((candidate) => linesAt(text, inner, Math.min(candidate, styleOf('CertificateText').size)).length <= LINES) ?? 8
  let from = 0
  return {
    size,
    lines: linesAt(text, inner, size).map((line) => {
      const own = partsBetween(parts, from, from + line.length)
      from += line.length
      return own
    })
  }
}

function partsBetween(parts: readonly Part[], from: number, to: number): Part[] {
  let start = 0
  return parts.flatMap((part): Part[] => {
    const text = part.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += part.text.length
    return text ? [{ ...part, text }] : []
  })
}

/** Blanks of the same width: every fixed word is of Chinese characters. */
const blankFor = (text: string): string => '　'.repeat(Math.round(em(text)))
