/**
 * Page headers in Word: the code as small text, and as a QR that floats behind it and moves nothing. Written as bytes: a
 * 签到簿 has hundreds of pages with a code each, and docx would take longer over their headers than over all the rest.
 */
import { strToU8 } from 'fflate'
import type { Section } from '../paper.ts'
import { escapeXml } from './package-parts.ts'
import { QR_ROOM, QR_SIZE, QR_TOP, qrLeft, qrModules } from './page-qr.ts'
import { pngOf } from './png.ts'

export interface CodedPages {
  readonly code: string
  readonly section: Section
}

const EMU = 635 // in a twip
/** Dots for a module: programs soften a picture that they enlarge, and a QR must stay sharp at 600 dpi. */
const DOTS = 8
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Adds one header for each code to the parts of a .docx, and its reference to each section, which come in order. */
export function putCodeHeaders(parts: Record<string, Uint8Array>, texts: { document: string; relations: string; types: string }, sections: readonly CodedPages[]): typeof texts {
  const numbers = new Map<string, number>()
  const numberOf = ({ code, section }: CodedPages): number => {
    const key = `${code} ${qrLeft(section)}`
    const known = numbers.get(key)
    if (known) return known
    const number = numbers.size + 1
    numbers.set(key, number)
    parts[`word/header${number}.xml`] = strToU8(headerXml(code, section, number))
    parts[`word/_rels/header${number}.xml.rels`] = strToU8(`<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/image" Target="media/code${number}.png"/></Relationships>`)
    parts[`word/media/code${number}.png`] = pngOf(qrModules(code), DOTS)
    return number
  }
  let at = 0
  const document = texts.document.replace(/<w:sectPr>/g, (opening) => {
    const coded = sections[at++]!
    const id = `rIdCode${numberOf(coded)}`
    const reference = (type: string): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`
    return `${opening}${reference('default')}${coded.section.footer === 'official' ? reference('even') : ''}`
  })
  const all = Array.from({ length: numbers.size }, (_, i) => i + 1)
  const relations = all.map((number) => `<Relationship Id="rIdCode${number}" Type="${RELATIONS}/header" Target="header${number}.xml"/>`).join('')
  const types = all.map((number) => `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml" PartName="/word/header${number}.xml"/>`).join('')
  return { document, relations: texts.relations.replace('</Relationships>', `${relations}</Relationships>`), types: texts.types.replace('</Types>', `${types}</Types>`) }
}

function headerXml(code: string, section: Section, number: number): string {
  const size = QR_SIZE * EMU
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
  return [
    `<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONS}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture">`,
    `<w:p><w:pPr><w:pStyle w:val="CodeMark"/><w:ind w:right="${QR_ROOM}"/></w:pPr><w:r><w:drawing>`,
    `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" allowOverlap="1" behindDoc="1" locked="0" layoutInCell="1" relativeHeight="${size}"><wp:simplePos x="0" y="0"/>`,
    `<wp:positionH relativeFrom="page"><wp:posOffset>${qrLeft(section) * EMU}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${QR_TOP * EMU}</wp:posOffset></wp:positionV>`,
    `<wp:extent cx="${size}" cy="${size}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${number}" name="二维码${number}" descr="二维码"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="二维码${number}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
    `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(code)}</w:t></w:r></w:p></w:hdr>`
  ].join('')
}
