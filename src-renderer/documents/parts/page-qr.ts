/** The QR of a page's code: upper right in the header, between the edge of the paper and what the page says. */
import encodeQR from 'qr'
import { mm } from '../house.ts'
import type { Section } from '../paper.ts'
import { pageSize } from './page-plan.ts'

/** Twips: a square with two empty modules around the code, white paper beyond. It ends above the first line of a sheet, whose title may reach beneath it. */
export const QR_SIZE = mm(13.5)
export const QR_TOP = mm(4)
/** What the small text beside it keeps free at its right. */
export const QR_ROOM = QR_SIZE + mm(1.5)

/** Twips from the left edge of the paper: it ends where the text ends, so that a 骑缝章 in the margin never touches it. */
export const qrLeft = (section: Section): number => pageSize(section).width - section.margin.right - QR_SIZE

/** Rows of modules, true where black. Level M: 15 % of it may be lost to a fold or a stain. */
export const qrModules = (code: string): boolean[][] => encodeQR(code, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 2 })
