/** Where a point of the paper lies in the picture, as the QR code of its header tells: turned, larger or smaller, moved. */
import type { Section } from '#documents/paper.ts'
import { QR_SIZE, QR_TOP, qrLeft, qrModules } from '#documents/parts/page-qr.ts'
import type { FoundCode } from './find-code.ts'
import type { Point } from './picture.ts'
import { MM } from './planned-grid.ts'

export interface PageFrame {
  /** Millimetres on paper to dots of the picture. */
  toPicture(x: number, y: number): Point
  /** Dots a millimetre. */
  readonly scale: number
}

/** The likeness of the four corners on paper to those in the picture, by least squares. */
export function pageFrame(code: FoundCode, section: Section): PageFrame {
  const modules = qrModules(code.text).length
  const quiet = (QR_SIZE * 2) / modules
  const [left, top, size] = [(qrLeft(section) + quiet) / MM, (QR_TOP + quiet) / MM, (QR_SIZE - 2 * quiet) / MM]
  const paper = [{ x: left, y: top }, { x: left + size, y: top }, { x: left + size, y: top + size }, { x: left, y: top + size }]
  const [from, to] = [middle(paper), middle(code.corners)]
  let [along, across, length] = [0, 0, 0]
  paper.forEach((point, i) => {
    const corner = code.corners[i]!
    const [x, y, u, v] = [point.x - from.x, point.y - from.y, corner.x - to.x, corner.y - to.y]
    along += x * u + y * v
    across += x * v - y * u
    length += x * x + y * y
  })
  const [cos, sin] = [along / length, across / length]
  return { scale: Math.hypot(cos, sin), toPicture: (x, y) => ({ x: to.x + cos * (x - from.x) - sin * (y - from.y), y: to.y + sin * (x - from.x) + cos * (y - from.y) }) }
}

const middle = (points: readonly Point[]): Point => ({ x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length })
